/** Owns what is remarked on in the bank and its tags: rules with their facts. The words are made by a locale. */
import type { ContentIssue, IssueSeverity, IssueText } from '../../content-issue.ts';
import type { Locale } from '../../i18n/locale.ts';
import { bankTextEn } from './bank-text-en.ts';
import { bankTextKo } from './bank-text-ko.ts';

/** `question` is the id of the question the remark is about, or its place in the list where it has none (`#3`). */
export type BankFinding =
  | { readonly rule: 'yaml/not-yaml'; readonly reason: string }
  | { readonly rule: 'yaml/too-large'; readonly bytes: number; readonly limit: number }
  | { readonly rule: 'yaml/no-list'; readonly key: string }
  | { readonly rule: 'yaml/missing'; readonly of: string; readonly field: string }
  | { readonly rule: 'yaml/unknown-key'; readonly of: string; readonly field: string }
  | {
      readonly rule: 'yaml/wrong-value';
      readonly of: string;
      readonly field: string;
      readonly expected: string;
    }
  | {
      readonly rule: 'yaml/too-long';
      readonly of: string;
      readonly field: string;
      readonly length: number;
      readonly limit: number;
    }
  | {
      readonly rule: 'yaml/too-few';
      readonly of: string;
      readonly field: string;
      readonly count: number;
      readonly limit: number;
    }
  | {
      readonly rule: 'yaml/too-many';
      readonly of: string;
      readonly field: string;
      readonly count: number;
      readonly limit: number;
    }
  | { readonly rule: 'bank/missing-language'; readonly question: string; readonly language: Locale }
  | { readonly rule: 'bank/duplicate-id'; readonly question: string; readonly first: string }
  | { readonly rule: 'bank/unknown-tag'; readonly question: string; readonly tag: string }
  | {
      readonly rule: 'bank/similar';
      readonly question: string;
      readonly other: string;
      readonly language: Locale;
      readonly percent: number;
      readonly bound: number;
    }
  | {
      readonly rule: 'bank/repeats-prompt';
      readonly question: string;
      readonly field: string;
      readonly percent: number;
    }
  | { readonly rule: 'bank/yes-no'; readonly question: string; readonly language: Locale }
  | { readonly rule: 'tags/duplicate'; readonly tag: string }
  | { readonly rule: 'tags/unknown-parent'; readonly tag: string; readonly parent: string }
  | { readonly rule: 'tags/circle'; readonly tag: string };

/** 1-based, in the file as given. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };
export type PlacedFinding = { readonly place: Place; readonly finding: BankFinding };

export function toIssue({ place, finding }: PlacedFinding, locale: Locale): ContentIssue {
  const words: IssueText = locale === 'ko' ? bankTextKo(finding) : bankTextEn(finding);
  const severity: IssueSeverity = 'error';
  return { ...place, severity, rule: finding.rule, ...words };
}
