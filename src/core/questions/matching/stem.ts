/** Owns which forms of an English word are one word to the matcher: invalidating, invalidation, invalidate. */

/** Longest first within each step. What stays has at least four letters, three before a plural or -ing. */
const FIRST = ['ings', 'ing', 'ies', 'ed', 'es', 's'];
const SECOND = [
  'izations',
  'ization',
  'isation',
  'abilities',
  'ability',
  'ibility',
  'ations',
  'ation',
  'ating',
  'ators',
  'ator',
  'ment',
  'able',
  'ible',
  'ated',
  'ate',
  'ize',
  'ise',
  'iz',
  'is',
  'ion',
  'ship',
  'e',
  'y',
];
/** Words whose stem is another word. */
const KEPT = new Set(['accountable', 'accountability', 'notable']);

const NOT_PLURAL = /(?:ss|us|is|os|ws|js|ops|sis)$|^https$/u;

export function stemWord(word: string): string {
  if (!/^[a-z]{4,}$/u.test(word) || KEPT.has(word)) return word;
  return cutSecond(cutFirst(word));
}

function cutFirst(word: string): string {
  if (NOT_PLURAL.test(word)) return word;
  const ending = FIRST.find((one) => word.endsWith(one) && word.length - one.length >= 3);
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (ending === 'ies') return `${rest}y`;
  if (ending === 'es') return /(?:[sxz]|ch|sh)$/u.test(rest) ? rest : `${rest}e`;
  // logging → log, but not calling → cal
  return ending !== 's' && /([bdgmnprt])\1$/u.test(rest) ? rest.slice(0, -1) : rest;
}

function cutSecond(word: string): string {
  const ending = SECOND.find((one) => word.endsWith(one) && word.length - one.length >= 4);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
