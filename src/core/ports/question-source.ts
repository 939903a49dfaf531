/** Owns the port of the question bank: the bank as it is now, and what of it could not be read. */
import type { ContentIssue } from '../content-issue.ts';
import type { Bank } from '../questions/bank/bank.ts';

export type QuestionSource = {
  /** A snapshot. It stays as it is; after a change there is another, with a higher version. */
  bank(): Bank;
  /** What keeps questions out of it: malformed files and fields, ids taken twice. */
  issues(): readonly ContentIssue[];
  /** Another text for other files: the same bank comes from the same ones. */
  stamp(): string;
  /** Reads the files, if they have changed. Never throws for one that cannot be read. */
  load(): Promise<void>;
};
