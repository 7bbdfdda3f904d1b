import { type Fingerprint, fingerprint } from './fingerprint.ts';
import type { IndexData } from './index-data.ts';

const ID_STREAM = -1;

type IdData = Pick<IndexData, 'idBytes' | 'idStarts' | 'idSlots'>;

/** Ids as bytes with a hash table, instead of a string object each. Ids are expected to be unique. */
export function packIds(ids: readonly string[]): IdData {
  const encoded = Buffer.from(ids.join(''), 'utf8');
  const idStarts = new Uint32Array(ids.length + 1);
  let capacity = 2;
  while (capacity < ids.length * 1.5) capacity *= 2;
  const idSlots = new Uint32Array(capacity);
  const print: Fingerprint = { high: 0, low: 0 };
  let start = 0;
  ids.forEach((id, number) => {
    idStarts[number] = start;
    start += Buffer.byteLength(id, 'utf8');
    let slot = fingerprint(ID_STREAM, id, print).low & (capacity - 1);
    while (idSlots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    idSlots[slot] = number + 1;
  });
  idStarts[ids.length] = start;
  return { idBytes: new Uint8Array(encoded), idStarts, idSlots };
}

/** The id of the document with this number. */
export function documentId(data: IdData, number: number): string {
  const start = data.idStarts[number] ?? 0;
  const end = data.idStarts[number + 1] ?? start;
  // A TextDecoder takes longer for so few letters than the search for them.
  return Buffer.from(data.idBytes.buffer, data.idBytes.byteOffset + start, end - start).toString();
}

/** The number of the document with this id, or `undefined`. */
export function documentNumber(data: IdData, id: string): number | undefined {
  const mask = data.idSlots.length - 1;
  let slot = fingerprint(ID_STREAM, id, { high: 0, low: 0 }).low & mask;
  for (;;) {
    const entry = data.idSlots[slot] ?? 0;
    if (entry === 0) return undefined;
    if (documentId(data, entry - 1) === id) return entry - 1;
    slot = (slot + 1) & mask;
  }
}
