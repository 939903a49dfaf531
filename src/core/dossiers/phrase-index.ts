/** Owns finding the phrase of the vocabulary that says most about a heading or label, in time linear in its length. */
import { type FoldedWords, foldWords } from './fold-words.ts';

export type PhraseMatch<T> = {
  readonly meaning: T;
  /** The part of the text that the phrase accounts for, 0 to 1; words that say nothing do not count. */
  readonly coverage: number;
  /** How many words the phrase has. */
  readonly words: number;
  readonly isWeak: boolean;
  /** It says so only because nothing else stands beside it. */
  readonly isWhole: boolean;
};
export type PhraseIndex<T> = (text: string) => PhraseMatch<T> | null;

type Phrase<T> = { meaning: T; slots: readonly string[]; isWeak: boolean; isWhole: boolean };
type Slot = { readonly prefix: boolean; readonly phrases: number[] };

/** Labels and headings are short; a longer text is a sentence and names nothing. */
const MAX_LENGTH = 120;

/**
 * `entries` are phrases by meaning, the earlier winning where two say the same. The index is made for the first text:
 * a program that starts with dossiers it has parsed before has none to ask about.
 */
export function createPhraseIndex<T>(
  entries: () => readonly (readonly [T, string])[],
  fillers: () => readonly string[],
): PhraseIndex<T> {
  let index: PhraseIndex<T> | null = null;
  return (text) => (index ??= makePhraseIndex(entries(), fillers()))(text);
}

function makePhraseIndex<T>(
  entries: readonly (readonly [T, string])[],
  fillers: readonly string[],
): PhraseIndex<T> {
  const phrases = entries.map(([meaning, text]) => parsePhrase(meaning, text));
  const spaced = new Map<string, Slot>();
  const joined = new Map<string, Map<string, number[]>>();
  phrases.forEach((phrase, id) => {
    for (const slot of phrase.slots) addSlot(spaced, joined, slot, id);
  });
  const prefixes = [...spaced].filter(([, slot]) => slot.prefix);
  const filler = createFillers(fillers);

  return (text) => {
    if (text.length > MAX_LENGTH) return null;
    const folded = foldWords(text);
    const hits = new Map<number, { count: number; score: number }>();
    const hit = (ids: readonly number[], score: number): void => {
      for (const id of ids) {
        const known = hits.get(id);
        if (known === undefined) hits.set(id, { count: 1, score });
        else {
          known.count += 1;
          known.score += score;
        }
      }
    };
    for (const word of new Set(folded.spaced)) {
      const slot = spaced.get(singular(word));
      if (slot !== undefined && !slot.prefix) hit(slot.phrases, word.length);
      for (const [prefix, known] of prefixes) if (word.startsWith(prefix)) hit(known.phrases, word.length);
    }
    for (const [stem, ids] of stemsIn(folded.joined, joined)) hit(ids, stem.length * 2);
    return best(phrases, hits, folded, filler);
  };
}

function best<T>(
  phrases: readonly Phrase<T>[],
  hits: ReadonlyMap<number, { count: number; score: number }>,
  folded: FoldedWords,
  filler: Fillers,
): PhraseMatch<T> | null {
  let found: { id: number; score: number } | null = null;
  for (const [id, { count, score }] of hits) {
    const phrase = phrases[id];
    if (phrase === undefined || count < phrase.slots.length) continue;
    if (found !== null && (score < found.score || (score === found.score && id > found.id))) continue;
    if (!phrase.isWhole || uncovered(folded, phrase.slots, filler) === 0) found = { id, score };
  }
  const phrase = found === null ? undefined : phrases[found.id];
  if (found === null || phrase === undefined) return null;
  const rest = uncovered(folded, phrase.slots, filler);
  const alike = rest === 0 ? rest : uncovered(folded, slotsOf(phrases, hits, phrase.meaning), filler);
  return {
    meaning: phrase.meaning,
    coverage: (found.score + rest - alike) / (found.score + rest),
    words: phrase.slots.length,
    isWeak: phrase.isWeak,
    isWhole: phrase.isWhole,
  };
}

/** The words of all phrases found that say the same: "인재상 및 핵심 가치" is two of one kind. */
function slotsOf<T>(
  phrases: readonly Phrase<T>[],
  hits: ReadonlyMap<number, { count: number }>,
  meaning: T,
): readonly string[] {
  return [...hits].flatMap(([id, { count }]) => {
    const phrase = phrases[id];
    const isFound = phrase?.meaning === meaning && !phrase.isWhole && count >= phrase.slots.length;
    return isFound ? phrase.slots : [];
  });
}

function parsePhrase<T>(meaning: T, text: string): Phrase<T> {
  const isWhole = text.startsWith('=');
  const isWeak = isWhole || text.startsWith('?');
  const slots = text
    .replace(/^[?=]/u, '')
    .split(' ')
    .flatMap((word) => {
      const { spaced, joined } = foldWords(word);
      const words = spaced.map((part) => (word.endsWith('*') ? `${part}*` : singular(part)));
      return joined === '' ? words : [...words, joined];
    });
  return { meaning, slots: [...new Set(slots)], isWeak, isWhole };
}

const isJoined = (slot: string): boolean => foldWords(slot).joined !== '';

function addSlot(
  spaced: Map<string, Slot>,
  joined: Map<string, Map<string, number[]>>,
  slot: string,
  id: number,
): void {
  if (isJoined(slot)) {
    const first = slot.slice(0, 1);
    const stems = joined.get(first) ?? new Map<string, number[]>();
    joined.set(first, stems);
    stems.set(slot, [...(stems.get(slot) ?? []), id]);
    return;
  }
  const prefix = slot.endsWith('*');
  const word = prefix ? slot.slice(0, -1) : slot;
  const known = spaced.get(word);
  if (known === undefined) spaced.set(word, { prefix, phrases: [id] });
  else known.phrases.push(id);
}

function stemsIn(
  text: string,
  index: ReadonlyMap<string, ReadonlyMap<string, number[]>>,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let at = 0; at < text.length; at += 1) {
    for (const [stem, ids] of index.get(text.charAt(at)) ?? []) {
      if (!found.has(stem) && text.startsWith(stem, at)) found.set(stem, ids);
    }
  }
  return found;
}

type Fillers = { readonly spaced: ReadonlySet<string>; readonly joined: RegExp };

function createFillers(words: readonly string[]): Fillers {
  const joined = words.filter(isJoined).toSorted((a, b) => b.length - a.length);
  return {
    spaced: new Set(words.filter((word) => !isJoined(word)).map(singular)),
    joined: new RegExp(joined.length === 0 ? '(?!)' : joined.join('|'), 'gu'),
  };
}

/** How much of the text the phrase leaves unexplained. */
function uncovered(folded: FoldedWords, slots: readonly string[], filler: Fillers): number {
  let rest = 0;
  for (const word of folded.spaced) {
    const isKnown = slots.some((slot) =>
      slot.endsWith('*') ? word.startsWith(slot.slice(0, -1)) : slot === singular(word),
    );
    if (!isKnown && !filler.spaced.has(singular(word)) && !/^\d+$/u.test(word)) rest += word.length;
  }
  let joined = folded.joined;
  for (const slot of slots) joined = joined.replace(slot, '\n');
  return rest + joined.replace(filler.joined, '').replace(/\n/gu, '').length * 2;
}

/** English plurals, well enough: both sides of a comparison go through it. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (/(?:ss|sh|ch|x|z)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
