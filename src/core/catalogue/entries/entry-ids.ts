/** Owns the slug of a company and the ids of its entries: what links and buttons carry, for months. */
import { compareUnits } from '../names/sorted-keys.ts';
import { companyKey } from './group-companies.ts';

/**
 * The rule. A company's slug is its file's slug; of several files, the words that all of them begin with (`kakao` for
 * `kakao-research` and `kakao-prep`), else the one that is the company's name, else the shortest. The role that has a
 * file of exactly that slug has the slug as its id, every other role `slug~role`. So a further file changes no id, save
 * that one with a shorter name may become the company's slug; and then the old id still leads to its entry, since an
 * entry answers to the slugs of all its files too.
 */
export const ID_LENGTH = 40;

/** Letters (Hangul too), digits and hyphens, at most 40 UTF-16 units; what is cut off leaves a fingerprint. */
export function slugify(text: string, longest: number = ID_LENGTH): string {
  const slug = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  if (slug === '') return `x${fingerprint(text)}`;
  if (slug.length <= longest) return slug;
  const kept = slug.slice(0, longest - 7).replace(/[-\uD800-\uDBFF]+$/u, '');
  return `${kept}-${fingerprint(slug)}`;
}

/** What a company's slug may be, the best first, from its files' slugs and its names. */
export function slugWishes(slugs: readonly string[], names: readonly string[]): readonly string[] {
  const sorted = slugs.toSorted((a, b) => a.length - b.length || compareUnits(a, b));
  const shared = sharedWords(sorted);
  const keys = new Set(names.map(companyKey));
  return [
    ...(shared === '' ? [] : [shared]),
    ...sorted.filter((slug) => keys.has(companyKey(slug))),
    ...sorted,
  ];
}

/** `kakao` of `kakao-research` and `kakao-prep`; '' when they begin differently. */
function sharedWords(slugs: readonly string[]): string {
  const words = (slugs[0] ?? '').split('-');
  while (words.length > 0 && !slugs.every((slug) => `${slug}-`.startsWith(`${words.join('-')}-`)))
    words.pop();
  return words.join('-');
}

/** `role` is '' where the documents state none. */
export function roleId(slug: string, role: string): string {
  const head = slug.length > 20 ? slugify(slug, 20) : slug;
  return `${head}~${slugify(role === '' ? 'other' : role, ID_LENGTH - head.length - 1)}`;
}

/** Six characters that tell texts apart: FNV-1a in base 36. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(6, '0').slice(-6);
}
