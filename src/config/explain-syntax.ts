/** Owns the words for a YAML file that is malformed. The library's own messages quote the file, which may hold anything: these do not. */
import type { ErrorCode } from 'yaml';

const REASONS: Readonly<Partial<Record<ErrorCode, string>>> = {
  DUPLICATE_KEY: 'this key stands here a second time',
  TAB_AS_INDENT: 'indent with spaces, not with a tab',
  BAD_INDENT: 'the indentation does not fit, or a bracket before this place is not closed',
  MISSING_CHAR: 'a quote, comma, colon or bracket is missing before this place',
  BLOCK_AS_IMPLICIT_KEY:
    'a second colon with a space after it: put the value in quotes, or on lines of its own',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing, or a quote is not closed',
  MULTIPLE_DOCS: 'a second document begins here (---), where one is expected',
  TAG_RESOLVE_FAILED: 'tags (!…) are not supported',
};

export function explainSyntax(code: ErrorCode): string {
  return REASONS[code] ?? `something here does not belong (${code})`;
}
