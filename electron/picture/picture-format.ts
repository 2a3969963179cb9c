/** What the first bytes of a file promise. `heic`: HEVC inside HEIF, as telephones write it. */
export type PromisedFormat = 'jpeg' | 'png' | 'webp' | 'heic' | 'avif' | 'unknown';

/** Reads the signature of a file; says nothing about whether the rest can be decoded. */
export function promisedFormat(bytes: Uint8Array): PromisedFormat {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'webp';
  if (head.slice(4, 8) !== 'ftyp') return 'unknown';
  const brand = head.slice(8);
  if (brand === 'avif' || brand === 'avis') return 'avif';
  return HEIC_BRANDS.has(brand) ? 'heic' : 'unknown';
}

// ISO/IEC 23008-12, clause 10 and annex B: brands of still pictures and sequences coded with HEVC,
// and the codec-neutral ones, behind which telephones put HEVC.
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
