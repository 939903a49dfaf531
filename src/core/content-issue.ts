/** Owns what is said about a content file (a dossier, a question bank): a place in it, a rule, and words for the writer. */

export type IssueSeverity = 'error' | 'warning' | 'info';

/** One remark on one place. `line` and `column` are 1-based, in the file as given. */
export type ContentIssue = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: IssueSeverity;
  /** Stable, e.g. `dossier/no-sections`: what a person looks up and a test names. */
  readonly rule: string;
  readonly message: string;
  /** What to do about it, or null where the message says it all. */
  readonly hint: string | null;
};

/** The words of one rule in one language, made from the rule's facts. */
export type IssueText = { readonly message: string; readonly hint: string | null };

/** `file:line:column  severity  rule  message  (hint)`. */
export function renderIssue(issue: ContentIssue): string {
  const place = `${issue.file}:${String(issue.line)}:${String(issue.column)}`;
  const hint = issue.hint === null ? [] : [`(${issue.hint})`];
  return [place, issue.severity, issue.rule, issue.message, ...hint].join('  ');
}

/** By line, then column; errors before the rest where they share a place. */
export function sortIssues(issues: readonly ContentIssue[]): readonly ContentIssue[] {
  const rank: Readonly<Record<IssueSeverity, number>> = { error: 0, warning: 1, info: 2 };
  return issues.toSorted(
    (a, b) => a.line - b.line || a.column - b.column || rank[a.severity] - rank[b.severity],
  );
}
