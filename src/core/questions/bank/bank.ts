/** Owns the bank as it is used: questions by id and by what they are about. */
import { createMatcher, type Matcher } from '../matching/create-matcher.ts';
import type { Tag } from '../tags/tag.ts';
import type { BankQuestion } from './bank-question.ts';
import { createPromptWords, type PromptWords } from './prompt-words.ts';

/** How closely a question is about a tag, in percent. */
export type Fit = { readonly question: BankQuestion; readonly percent: number };

export type Bank = {
  /** Grows with every change, as the catalogue's does. */
  readonly version: number;
  readonly questions: readonly BankQuestion[];
  readonly matcher: Matcher;
  readonly promptWords: PromptWords;
  readonly byId: (id: string) => BankQuestion | null;
  /** Questions about a tag or about what is below it, in the bank's order. */
  readonly about: (tag: string) => readonly Fit[];
};

/** A question's first tag is what it is mostly about. */
const MAIN = 100;
const BESIDE = 80;
/** A question on a narrower subject than asked for: still of it, but not all of it. */
const NARROWER = 0.75;

/** Where an id comes twice, the first question has it. */
export function buildBank(
  questions: readonly BankQuestion[],
  tags: readonly Tag[],
  nothing: readonly string[],
  version: number,
): Bank {
  const matcher = createMatcher(tags, nothing);
  const byId = new Map<string, BankQuestion>();
  for (const question of questions) if (!byId.has(question.id)) byId.set(question.id, question);
  const kept = [...byId.values()];
  const about = new Map<string, Fit[]>();
  for (const question of kept) {
    for (const [tag, percent] of fitsOf(question, matcher)) {
      const list = about.get(tag) ?? [];
      list.push({ question, percent });
      about.set(tag, list);
    }
  }
  return {
    version,
    questions: kept,
    matcher,
    promptWords: createPromptWords(kept, matcher.vocabulary),
    byId: (id) => byId.get(id) ?? null,
    about: (tag) => about.get(tag) ?? [],
  };
}

function fitsOf({ tags }: BankQuestion, { tree }: Matcher): ReadonlyMap<string, number> {
  const fits = new Map<string, number>();
  const add = (tag: string, percent: number): void =>
    void fits.set(tag, Math.max(percent, fits.get(tag) ?? 0));
  tags.forEach((tag, place) => {
    if (!tree.has(tag)) return;
    const percent = place === 0 ? MAIN : BESIDE;
    tree.line(tag).forEach((one, up) => add(one, Math.floor(percent * NARROWER ** up)));
  });
  return fits;
}
