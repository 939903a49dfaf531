/** Owns making a bank out of the texts of its files: what is good of each, and every problem. */
import type { ContentIssue } from '../../content-issue.ts';
import { sortIssues } from '../../content-issue.ts';
import type { Locale } from '../../i18n/locale.ts';
import { parseTags } from '../tags/parse-tags.ts';
import { type Bank, buildBank } from './bank.ts';
import { type PlacedFinding, toIssue } from './bank-findings.ts';
import { checkBank, repeatedIds } from './check-bank.ts';
import { parseBankFile } from './parse-bank-file.ts';

export type TextFile = { readonly file: string; readonly text: string };

export type BankTexts = {
  /** In reading order: where an id comes twice, the first file has it. */
  readonly questions: readonly TextFile[];
  readonly tags: TextFile;
};

/** `issues` are what keeps a question out of the bank. */
export type LoadedBank = { readonly bank: Bank; readonly issues: readonly ContentIssue[] };

/** Never throws, whatever the texts. */
export function loadBank(texts: BankTexts, version: number): LoadedBank {
  const { questions, tags, findings } = parseTexts(texts);
  const bank = buildBank(
    questions.map(({ value }) => value),
    tags.tags,
    tags.nothing,
    version,
  );
  return { bank, issues: toIssues([...findings, ...repeatedIds(questions)], 'en') };
}

/** Everything that can be said about the bank's files: what a writer wants to know before it is used. */
export function checkTexts(texts: BankTexts, locale: Locale): readonly ContentIssue[] {
  const { questions, tags, findings } = parseTexts(texts);
  const ids = new Set(tags.tags.map(({ id }) => id));
  return toIssues([...findings, ...checkBank(questions, (id) => ids.has(id))], locale);
}

function parseTexts({ questions, tags }: BankTexts) {
  const files = questions.map(({ file, text }) => parseBankFile(file, text));
  const parsed = parseTags(tags.file, tags.text);
  return {
    questions: files.flatMap(({ items }) => items),
    tags: parsed,
    findings: [...parsed.findings, ...files.flatMap(({ findings }) => findings)],
  };
}

/** File by file, each from its top. */
function toIssues(findings: readonly PlacedFinding[], locale: Locale): readonly ContentIssue[] {
  const byFile = Map.groupBy(
    findings.map((finding) => toIssue(finding, locale)),
    ({ file }) => file,
  );
  return [...byFile.values()].flatMap(sortIssues);
}
