/** Owns a delivery's id: made from its key, so that whoever writes the same delivery twice writes the same id. */
import { longHash } from '../questions/stable-hash.ts';

/**
 * 25 characters of `[a-z0-9]` (Discord's limit for a nonce), 128 bits of the key. No random source: the key is unique
 * already, and after a crash the id of what was about to be said is known before anything is read. It is no secret: what
 * it opens is decided by who clicks.
 */
export const deliveryId = (key: string): string => longHash(key);
