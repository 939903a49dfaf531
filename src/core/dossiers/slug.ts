/** Owns the short name by which a dossier is asked for: `kakao`, `카카오`. */
import { spokenName } from './names.ts';

const MAX_LENGTH = 40;
export type SlugSource = {
  readonly stated: string | null;
  /** The file's name without folders, where it holds one dossier. */
  readonly fileName: string | null;
  readonly company: string | null;
  /** Tells dossiers without a name apart, and never empty. */
  readonly fallback: string;
};

/** A slug is never empty, has no white space, and is at most 40 characters long. */
export function slugFor(source: SlugSource): string {
  const stem = source.fileName?.replace(/\.[^.]{1,8}$/u, '') ?? '';
  const company = source.company ?? '';
  const candidates = [source.stated ?? '', stem, spokenName(company), company, source.fallback];
  return candidates.map(slugify).find((slug) => slug !== '') ?? 'dossier';
}

export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/gu, '')
    .replace(/[\uD800-\uDBFF]$/u, '');
}
