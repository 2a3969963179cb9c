import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { storedZip } from './stored-zip.mjs';

const ENTRIES = /** @type {const} */ ([
  ['a.tflite', Buffer.from('one')],
  ['empty', Buffer.alloc(0)],
  ['longer-name.binarypb', Buffer.alloc(1000, 7)],
]);

test('a reader that starts from the end finds every entry whole', () => {
  expect(readZip(storedZip(ENTRIES))).toEqual(
    ENTRIES.map(([name, content]) => ({ name, content, crc: crc32(content) })),
  );
});

test('every content starts at a multiple of 16 bytes', () => {
  const archive = storedZip(ENTRIES);
  for (const { content } of readZip(archive)) {
    expect((content.byteOffset - archive.byteOffset) % 16).toBe(0);
  }
});

test('the same entries give the same bytes', () => {
  expect(storedZip(ENTRIES).equals(storedZip(ENTRIES))).toBe(true);
});

/**
 * Reads as unzip does: the end record, the directory, then the local headers that it names.
 * @param {Buffer} archive
 */
function readZip(archive) {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  expect(at + archive.readUInt32LE(end + 12)).toBe(end);
  return Array.from({ length: count }, () => {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const crc = archive.readUInt32LE(at + 16);
    const size = archive.readUInt32LE(at + 24);
    const local = archive.readUInt32LE(at + 42);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);

    expect(archive.toString('latin1', local, local + 4)).toBe('PK\x03\x04');
    expect(archive.readUInt16LE(local + 8)).toBe(0); // stored
    expect(archive.readUInt32LE(local + 14)).toBe(crc);
    expect(archive.readUInt32LE(local + 18)).toBe(size);
    const localNameLength = archive.readUInt16LE(local + 26);
    expect(archive.toString('utf8', local + 30, local + 30 + localNameLength)).toBe(name);
    const start = local + 30 + localNameLength + archive.readUInt16LE(local + 28);
    return { name, content: archive.subarray(start, start + size), crc };
  });
}
