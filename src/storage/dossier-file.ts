/** Owns reading one file: only when it has changed, and never a huge one. */
import { readFile, stat } from 'node:fs/promises';
import { MAX_BYTES } from '../core/dossiers/decode-source.ts';
import { hashOf } from './dossier-version.ts';
import { systemCode } from '../core/errors.ts';

/** The parser's own limit, checked before the file is read: it may be gigabytes. */
const LARGEST_FILE = MAX_BYTES;

/**
 * Some file systems note times by the second or two: of a younger file, the next version may look the same. It is read
 * again at the next look.
 */
const SETTLED_AFTER_MS = 2000;

export type FileRead =
  /** Nothing about it has changed since `stamp`. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly stamp: string; readonly reason: string }
  | {
      readonly kind: 'read';
      readonly stamp: string;
      readonly hash: string;
      readonly bytes: Uint8Array;
      readonly modifiedAt: number;
    };

/** `stamp` is what an earlier read gave, or null. */
export async function readDossierFile(file: string, stamp: string | null): Promise<FileRead> {
  try {
    const stats = await stat(file);
    const { mtimeMs, ctimeMs, size, ino } = stats;
    const isSettled = Date.now() - mtimeMs > SETTLED_AFTER_MS;
    const now = [mtimeMs, ctimeMs, size, ino, isSettled ? '' : 'young'].join(' ');
    if (now === stamp && isSettled) return { kind: 'unchanged' };
    const refuse = (reason: string): FileRead => ({ kind: 'refused', stamp: now, reason });
    if (!stats.isFile()) return refuse('not a file');
    if (size > LARGEST_FILE) return refuse(tooLarge(size));
    const bytes = await readFile(file);
    if (bytes.length > LARGEST_FILE) return refuse(tooLarge(bytes.length));
    const hash = hashOf(bytes);
    return { kind: 'read', stamp: now, hash, bytes, modifiedAt: mtimeMs };
  } catch (error) {
    const code = String(systemCode(error));
    return code === 'ENOENT'
      ? { kind: 'gone' }
      : { kind: 'refused', stamp: `unreadable ${code}`, reason: `cannot be read (${code})` };
  }
}

function tooLarge(size: number): string {
  return `larger than 1 MiB (${(size / 1024 / 1024).toFixed(1)} MiB): a dossier is some pages of text`;
}
