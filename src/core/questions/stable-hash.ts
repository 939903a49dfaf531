/** Owns a small hash that is the same on every machine: ids, tie-breaks. Integers only, not for secrets. */

/** 32 bits of a text: FNV-1a over its UTF-16 units, mixed at the end (murmur3) so that neighbours lie far apart. */
export function hash32(text: string, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) | 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 64 bits as letters and digits, always 13 of them. */
export function hashText(text: string): string {
  const half = (seed: number): string => hash32(text, seed).toString(36).padStart(7, '0');
  return `${half(0)}${half(0x9e3779b9)}`.slice(1);
}

const FNV128_START = 0x6c62272e07bb014262b821756295c58dn;
const FNV128_PRIME = 0x0000000001000000000000000000013bn;
const BITS_128 = (1n << 128n) - 1n;

/** 128 bits (FNV-1a over its UTF-16 units) as letters and digits, always 25 of them: for ids that must never meet. */
export function longHash(text: string): string {
  let hash = FNV128_START;
  for (let at = 0; at < text.length; at += 1) {
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * FNV128_PRIME) & BITS_128;
  }
  return hash.toString(36).padStart(25, '0');
}
