/** Owns the way from a markdown file to its dossiers: typed, with every problem named, nothing dropped. */
import { type ContentIssue, sortIssues } from '../content-issue.ts';
import type { Locale } from '../i18n/locale.ts';
import type { SectionBody } from './body.ts';
import { buildDossier } from './build-dossier.ts';
import { decodeSource } from './decode-source.ts';
import type { Dossier } from './dossier.ts';
import { type Placed, SEVERITIES } from './findings.ts';
import { issueTextEn } from './issue-text-en.ts';
import { issueTextKo } from './issue-text-ko.ts';
import { splitDocuments } from './split-documents.ts';
import { unwrapSource } from './unwrap-source.ts';

export type DossierSource = { readonly file: string; readonly bytes: Uint8Array };

/** `bodies[i]` belongs to `dossier.sections[i]`. */
export type ParsedDossier = { readonly dossier: Dossier; readonly bodies: readonly SectionBody[] };

/** `ok` is false when there is an error: then nothing of the file may be stored. */
export type ParseResult = {
  readonly ok: boolean;
  readonly issues: readonly ContentIssue[];
  readonly dossiers: readonly ParsedDossier[];
};

/** Every dossier in a file, or the reasons why it holds none. Never throws, whatever the bytes. */
export function parseDossiers(source: DossierSource, locale: Locale = 'en'): ParseResult {
  const decoded = decodeSource(source.bytes);
  if (!decoded.ok) return resultOf(source.file, [decoded.finding], [], locale);
  const unwrapped = unwrapSource(decoded.text);
  const documents = splitDocuments(unwrapped.blocks);
  const fileName = documents.length === 1 ? fileNameOf(source.file) : null;
  const built = documents.map((document, index) =>
    buildDossier(document, { fileName, frontMatter: index === 0 ? unwrapped.frontMatter : {} }),
  );
  const dossiers = built.flatMap((one) => one.parsed ?? []);
  // A part that is no dossier does not spoil the file that has one.
  const findings = built.flatMap((one) => (one.parsed === null && dossiers.length > 0 ? [] : one.findings));
  return resultOf(source.file, [...decoded.findings, ...unwrapped.findings, ...findings], dossiers, locale);
}

function resultOf(
  file: string,
  placed: readonly Placed[],
  dossiers: readonly ParsedDossier[],
  locale: Locale,
): ParseResult {
  const words = locale === 'ko' ? issueTextKo : issueTextEn;
  const issues = placed.map(({ finding, line, column }) => ({
    file,
    line,
    column,
    severity: SEVERITIES[finding.rule],
    rule: finding.rule,
    ...words(finding),
  }));
  const ok = !issues.some((issue) => issue.severity === 'error');
  return { ok, issues: sortIssues(issues), dossiers: ok ? dossiers : [] };
}

/** The name without folders; null for standard input. */
function fileNameOf(file: string): string | null {
  if (file === '-' || file === '<stdin>' || file === '') return null;
  return file.split(/[\\/]/u).at(-1) ?? null;
}
