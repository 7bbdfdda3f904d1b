import { crc32 } from 'node:zlib';
import { RetrievalError } from '../retrieval-error.ts';
import type { IndexData, IndexSettings } from './index-data.ts';

/** Change it whenever the meaning of a saved array changes; files of other versions are refused, not guessed at. */
const FORMAT_VERSION = 3;

const MAGIC = 0x4a545849;
const PREAMBLE_BYTES = 16;
const ALIGNMENT = 8;

const SECTIONS = [
  'buckets',
  'tags',
  'starts',
  'maxImpacts',
  'documents',
  'impacts',
  'idBytes',
  'idStarts',
  'idSlots',
  'spelledLetters',
  'spelledStarts',
  'spelledTerms',
  'spelledSlots',
  'keptLetters',
  'keptStarts',
] as const;
type Section = (typeof SECTIONS)[number];

interface Header {
  readonly settings: IndexSettings;
  readonly documentCount: number;
  /** Elements in each section and bytes in each element, in the order of SECTIONS. */
  readonly sections: readonly { readonly length: number; readonly width: 1 | 2 | 4 }[];
}

/**
 * Magic, version, length of the header, checksum of the rest; the header as JSON; the arrays as they are in memory,
 * each at a multiple of eight bytes, so that reading is nothing but looking at them.
 */
export function writeIndex(data: IndexData): Uint8Array {
  const arrays = SECTIONS.map((name) => data[name]);
  const sections = arrays.map((array) => ({ length: array.length, width: array.BYTES_PER_ELEMENT as 1 | 2 | 4 }));
  const header: Header = { settings: data.settings, documentCount: data.documentCount, sections };
  const headerBytes = Buffer.from(JSON.stringify(header), 'utf8');
  let size = aligned(PREAMBLE_BYTES + headerBytes.length);
  for (const array of arrays) size += aligned(array.byteLength);
  const bytes = new Uint8Array(size);
  bytes.set(headerBytes, PREAMBLE_BYTES);
  let offset = aligned(PREAMBLE_BYTES + headerBytes.length);
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += aligned(array.byteLength);
  }
  new Uint32Array(bytes.buffer, 0, 4).set([
    MAGIC,
    FORMAT_VERSION,
    headerBytes.length,
    checksum(bytes, headerBytes.length),
  ]);
  return bytes;
}

/** The inverse of writeIndex. The arrays stay views of `bytes` where its alignment allows. */
export function readIndex(bytes: Uint8Array): IndexData {
  if (bytes.length < PREAMBLE_BYTES || bytes.length % ALIGNMENT !== 0) throw damaged("its length is no index's");
  const own = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const [magic, version, headerLength = 0, sum] = new Uint32Array(own.buffer, own.byteOffset, 4);
  if (magic !== MAGIC) throw damaged('it does not begin like an index');
  if (version !== FORMAT_VERSION) {
    const message = `The index has format ${version}, this program reads ${FORMAT_VERSION}; build the index anew.`;
    throw new RetrievalError('index_version_differs', message, { version: version ?? 0, expected: FORMAT_VERSION });
  }
  if (sum !== checksum(own, headerLength)) throw damaged('its checksum does not fit');
  const json = new TextDecoder().decode(own.subarray(PREAMBLE_BYTES, PREAMBLE_BYTES + headerLength));
  const header = JSON.parse(json) as Header;
  let offset = aligned(PREAMBLE_BYTES + headerLength);
  const arrays: Partial<Record<Section, Uint8Array | Uint16Array | Uint32Array>> = {};
  header.sections.forEach(({ length, width }, i) => {
    const View = width === 1 ? Uint8Array : width === 2 ? Uint16Array : Uint32Array;
    arrays[SECTIONS[i] as Section] = new View(own.buffer as ArrayBuffer, own.byteOffset + offset, length);
    offset += aligned(length * width);
  });
  return { settings: header.settings, documentCount: header.documentCount, ...(arrays as Pick<IndexData, Section>) };
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/** Over the header's length and everything behind the preamble; it is there to notice a file cut short or overwritten. */
function checksum(bytes: Uint8Array, headerLength: number): number {
  return crc32(bytes.subarray(PREAMBLE_BYTES), headerLength);
}

function damaged(why: string): RetrievalError {
  return new RetrievalError('index_damaged', `These bytes are not a saved index: ${why}. Build the index anew.`);
}
