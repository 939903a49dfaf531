/** Owns what the parser remarks on: rules with their facts. The words are made by a locale. */
import type { IssueSeverity } from '../content-issue.ts';

export type Finding =
  | { readonly rule: 'file/too-large'; readonly bytes: number; readonly limit: number }
  | { readonly rule: 'file/empty' }
  | { readonly rule: 'file/not-text'; readonly encoding: 'binary' | 'utf-16' | 'invalid' }
  | { readonly rule: 'file/too-deep'; readonly depth: number; readonly limit: number }
  | { readonly rule: 'file/too-much-markup'; readonly marks: number; readonly limit: number }
  | { readonly rule: 'file/too-long-paragraph'; readonly limit: number }
  | { readonly rule: 'file/too-many-footnotes'; readonly limit: number }
  | { readonly rule: 'dossier/asks-for-input' }
  | { readonly rule: 'dossier/only-headings'; readonly headings: number }
  | { readonly rule: 'dossier/no-sections' }
  | { readonly rule: 'company/not-stated' }
  | { readonly rule: 'role/not-stated' }
  | { readonly rule: 'topics/none' }
  | { readonly rule: 'section/unknown'; readonly heading: string }
  | { readonly rule: 'section/empty'; readonly heading: string }
  | { readonly rule: 'section/repeated'; readonly heading: string; readonly first: number }
  | { readonly rule: 'fence/unclosed' }
  | { readonly rule: 'fence/text-outside' }
  | { readonly rule: 'front-matter/not-yaml' }
  | { readonly rule: 'text/hidden-characters'; readonly count: number };

export type Rule = Finding['rule'];
export type Placed = { readonly finding: Finding; readonly line: number; readonly column: number };

export const SEVERITIES: Readonly<Record<Rule, IssueSeverity>> = {
  'file/too-large': 'error',
  'file/empty': 'error',
  'file/not-text': 'error',
  'file/too-deep': 'error',
  'file/too-much-markup': 'error',
  'file/too-long-paragraph': 'error',
  'file/too-many-footnotes': 'error',
  'dossier/asks-for-input': 'error',
  'dossier/only-headings': 'error',
  'dossier/no-sections': 'error',
  'company/not-stated': 'warning',
  'role/not-stated': 'info',
  'topics/none': 'warning',
  'section/unknown': 'info',
  'section/empty': 'warning',
  'section/repeated': 'info',
  'fence/unclosed': 'warning',
  'fence/text-outside': 'info',
  'front-matter/not-yaml': 'warning',
  'text/hidden-characters': 'warning',
};

export const at = (line: number, finding: Finding, column = 1): Placed => ({ finding, line, column });
