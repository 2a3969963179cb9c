import { crc32 } from 'node:zlib';

// PKWARE APPNOTE 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_BYTES = 22;
const VERSION_NEEDED = 20;
const FIRST_DOS_DATE = 0x21; // 1980-01-01: the same bytes whenever the archive is made

// The extra field that zipalign uses: id, length, alignment, zeros.
const ALIGNMENT_FIELD_ID = 0xd935;
const ALIGNMENT_FIELD_BYTES = 6;
const ALIGNMENT = 16; // TFLite weights are read in place

/**
 * A zip archive without compression, as MediaPipe Tasks wants its bundles. The same entries always
 * give the same bytes, and the content of every entry starts at a multiple of 16 bytes.
 * @param {readonly (readonly [name: string, content: Uint8Array])[]} entries names in ASCII
 * @returns {Buffer}
 */
export function storedZip(entries) {
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const nameBytes = Buffer.from(name, 'ascii');
    const extra = alignmentField(offset + LOCAL_HEADER_BYTES + nameBytes.length);
    const shared = sharedHeader(content, nameBytes.length);
    const local = Buffer.alloc(LOCAL_HEADER_BYTES);
    local.writeUInt32LE(0x04034b50, 0);
    shared.copy(local, 4);
    local.writeUInt16LE(extra.length, 28);

    const central = Buffer.alloc(CENTRAL_HEADER_BYTES);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(VERSION_NEEDED, 4);
    shared.copy(central, 6);
    central.writeUInt32LE(offset, 42);

    parts.push(local, nameBytes, extra, content);
    directory.push(central, nameBytes);
    offset += local.length + nameBytes.length + extra.length + content.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directoryBytes, end]);
}

/**
 * The fields that stand in the same order in both headers, from the version to the name's length.
 * @param {Uint8Array} content
 * @param {number} nameLength
 */
function sharedHeader(content, nameLength) {
  const header = Buffer.alloc(24);
  header.writeUInt16LE(VERSION_NEEDED, 0);
  header.writeUInt16LE(FIRST_DOS_DATE, 8);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

/** @param {number} offset where the field starts in the archive */
function alignmentField(offset) {
  const padding = -(offset + ALIGNMENT_FIELD_BYTES) & (ALIGNMENT - 1);
  const field = Buffer.alloc(ALIGNMENT_FIELD_BYTES + padding);
  field.writeUInt16LE(ALIGNMENT_FIELD_ID, 0);
  field.writeUInt16LE(field.length - 4, 2);
  field.writeUInt16LE(ALIGNMENT, 4);
  return field;
}
