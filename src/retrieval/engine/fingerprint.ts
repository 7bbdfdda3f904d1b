/**
 * 64 bits that stand for a term, as two halves. Of most terms the index keeps no spelling, only these: at ten million
 * terms the chance that any two of them share one is about one in 370,000, and the price of it a slightly wrong rank.
 */
export interface Fingerprint {
  high: number;
  low: number;
}

/** Writes the fingerprint of `token` in the stream number `stream` into `into`, to spare an object for each token. */
export function fingerprint(stream: number, token: string, into: Fingerprint): Fingerprint {
  let a = 0x9e3779b9 ^ Math.imul(stream + 1, 0x85ebca6b);
  let b = 0x7f4a7c15 ^ Math.imul(stream + 1, 0xc2b2ae35);
  for (let i = 0; i < token.length; i += 1) {
    const code = token.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul((b ^ code) + 0x165667b1, 0x85ebca77);
    b ^= b >>> 13;
  }
  into.high = mix(a ^ Math.imul(b, 0x27d4eb2f));
  into.low = mix(b ^ Math.imul(a, 0x9e3779b1) ^ token.length);
  return into;
}

function mix(half: number): number {
  let h = half;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
