/** Owns when two texts name the same role, and when what is typed fits a role. */
import { editDistance } from '../../text/edit-distance.ts';
import { foldText, spread } from '../names/fold.ts';

/** Spellings of one word. A Korean and an English sister document of one role meet here. */
const SAME_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sr: 'senior',
    시니어: 'senior',
    선임: 'senior',
    jr: 'junior',
    주니어: 'junior',
    신입: 'junior',
    백엔드: 'backend',
    프론트엔드: 'frontend',
    프런트엔드: 'frontend',
    풀스택: 'fullstack',
    데이터: 'data',
    서버: 'server',
    개발자: 'developer',
    dev: 'developer',
    엔지니어: 'engineer',
    eng: 'engineer',
  }),
);
/** Longer than any role: the rest of a hostile text is not looked at. */
const LONGEST_ROLE = 200;

const NO_MEANING = new Set(['the', 'a', 'an', 'and', 'of', 'for', 'role', 'position', '및']);

/** The same for "Sr. Back-end Engineer (Platform)" and "Engineer, Senior Backend"; '' for no role. */
export function roleKey(role: string | null): string {
  return role === null ? '' : [...new Set(roleWords(role))].sort().join(' ');
}

/** The role's words in their order, each in its one spelling: what an id is made of. */
export function roleWords(role: string): string[] {
  const folded = foldText(role.slice(0, LONGEST_ROLE));
  const withoutBrackets = folded.replace(/\([^)]*\)/gu, ' ');
  const text = withoutBrackets.trim() === '' ? folded : withoutBrackets;
  const words = text
    .replace(/\b(back|front)[\s-]+end\b/gu, '$1end')
    .replace(/\bfull[\s-]+stack\b/gu, 'fullstack')
    .split(/[^\p{L}\p{N}\p{M}+#]+/u)
    .map((word) => SAME_WORD.get(word) ?? word)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !NO_MEANING.has(word));
  return telling.length > 0 ? telling : words;
}

/** How well what was typed fits a role: 0 the same, 1 every word begins one of the role's, 2 with a typing mistake; null not at all. */
export function roleFit(typed: string, role: string | null): 0 | 1 | 2 | null {
  if (role === null || typed.length > LONGEST_ROLE) return null;
  const asked = roleWords(typed);
  if (asked.length === 0) return null;
  const words = [...roleWords(role), ...roleWords(role.replace(/[()（）]/gu, ' '))];
  if (roleKey(typed) === roleKey(role)) return 0;
  const joined = words.join('');
  if (asked.every((word) => words.some((own) => own.startsWith(word)))) return 1;
  if (joined.startsWith(asked.join(''))) return 1;
  return asked.every((word) => words.some((own) => isMistyped(word, own))) ? 2 : null;
}

function isMistyped(word: string, own: string): boolean {
  if (own.startsWith(word)) return true;
  const [a, b] = [spread(word), spread(own)];
  const limit = a.length < 4 ? 0 : a.length < 8 ? 1 : 2;
  return limit > 0 && editDistance(a, b, limit) <= limit;
}
