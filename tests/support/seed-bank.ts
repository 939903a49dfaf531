/** Owns the question bank in seeds/ for tests: read once in a process. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bank } from '../../src/core/questions/bank/bank.ts';
import { type BankTexts, loadBank } from '../../src/core/questions/bank/load-bank.ts';
import { ROOT } from './source-files.ts';

let kept: Bank | null = null;

export function seedBank(): Bank {
  kept ??= loadBank(seedTexts(), 1).bank;
  return kept;
}

export function seedTexts(): BankTexts {
  const read = (file: string) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') });
  const names = readdirSync(join(ROOT, 'seeds/questions')).filter((name) => name.endsWith('.yaml'));
  return {
    questions: names.sort().map((name) => read(`seeds/questions/${name}`)),
    tags: read('seeds/tags.yaml'),
  };
}
