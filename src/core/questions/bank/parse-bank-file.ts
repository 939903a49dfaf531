/** Owns reading one file of the bank: its questions, and what is wrong with those that are not. */
import { type BankQuestion, bankQuestionSchema, KINDS } from './bank-question.ts';
import { type ListItem, type ReadList, readYamlList } from './read-yaml-list.ts';

export type PlacedQuestion = ListItem<BankQuestion>;

const EXPECTED: Readonly<Record<string, string>> = {
  id: 'lower-case words joined by hyphens, at most 48 characters',
  tags: '1 to 4 tag ids',
  level: '1, 2 or 3',
  kind: KINDS.join(', '),
  minutes: 'a whole number from 1 to 60',
  reference: 'an address that begins with https://',
  en: 'prompt, hint, keyPoints, followUps, pitfall',
  ko: 'prompt, hint, keyPoints, followUps, pitfall',
  keyPoints: 'a list of 4 to 6 texts',
  followUps: 'a list of 2 or 3 texts',
};

/** A question with a mistake is left out and told; the others of the file are there. */
export function parseBankFile(file: string, text: string): ReadList<BankQuestion> {
  return readYamlList(file, text, { key: 'questions', schema: bankQuestionSchema, expected: EXPECTED });
}
