/** Owns small question banks and decks for tests: only what a test says is in them. */
import type { Entry } from '../../src/core/catalogue/catalogue.ts';
import { buildCatalogue } from '../../src/core/catalogue/build-catalogue.ts';
import type { BankQuestion, Level } from '../../src/core/questions/bank/bank-question.ts';
import { type Bank, buildBank } from '../../src/core/questions/bank/bank.ts';
import { seedBank } from './seed-bank.ts';
import { documentsOf } from './core-of.ts';

type QuestionOf = { readonly id: string; readonly tags: readonly string[]; readonly level?: Level };

export function questionOf({ id, tags, level = 2 }: QuestionOf): BankQuestion {
  const text = (words: string) => ({
    prompt: `${words} ${id}`,
    hint: `${words} hint`,
    keyPoints: [1, 2, 3, 4].map((point) => `${words} point ${point} of ${id}`),
    followUps: [`${words} first`, `${words} second`],
    pitfall: `${words} pitfall`,
  });
  return {
    id,
    tags: [...tags],
    level,
    kind: 'design',
    minutes: 8,
    en: text('Explain'),
    ko: text('설명해 주세요'),
  };
}

/** The tags are the project's own. */
export function bankOf(questions: readonly QuestionOf[]): Bank {
  const { tree } = seedBank().matcher;
  return buildBank(questions.map(questionOf), tree.tags, [], 1);
}

/** The one entry of a dossier's text. */
export function entryOf(text: string, file = 'acme.md'): Entry {
  const { entries } = buildCatalogue(
    documentsOf({ [file]: text }),
    { names: new Map(), owners: new Map() },
    1,
  );
  const [entry] = entries;
  if (entry === undefined) throw new Error('the text holds no dossier');
  return entry;
}
