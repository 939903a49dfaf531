/** Owns reading a YAML file that is one list: each item parsed by itself, every problem with its line and field. */
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { BankFinding, Place, PlacedFinding } from './bank-findings.ts';

/** Larger than any area of questions; a file beyond it is a mistake. */
export const LARGEST_YAML = 1024 * 1024;

type Path = readonly (string | number)[];

export type ListItem<T> = {
  readonly value: T;
  /** Where a field of the item stands; the item itself for an empty path. */
  readonly locate: (path: Path) => Place;
};

type Read<T> = {
  readonly items: readonly ListItem<T>[];
  readonly findings: readonly PlacedFinding[];
};
/** `root` is the whole file as data, for what it holds beside the list; empty where it cannot be read. */
export type ReadList<T> = Read<T> & { readonly root: Readonly<Record<string, unknown>> };

type ListShape<T> = {
  /** The file's one key, such as `questions`. */
  readonly key: string;
  readonly schema: z.ZodType<T>;
  /** For words: what each field must be, by its last name. */
  readonly expected: Readonly<Record<string, string>>;
};

/** Items that are as they must be, and findings on the others. Never throws, whatever the text. */
export function readYamlList<T>(file: string, text: string, shape: ListShape<T>): ReadList<T> {
  const at = (line: number, column: number): Place => ({ file, line, column });
  const only = (finding: BankFinding, place = at(1, 1)): ReadList<T> => ({
    root: {},
    items: [],
    findings: [{ place, finding }],
  });
  if (text.length > LARGEST_YAML)
    return only({ rule: 'yaml/too-large', bytes: text.length, limit: LARGEST_YAML });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    return only({ rule: 'yaml/not-yaml', reason: error.message }, at(Math.max(line, 1), Math.max(col, 1)));
  }
  const root = rootOf(document);
  const list = root?.[shape.key];
  if (root === null || !Array.isArray(list)) return only({ rule: 'yaml/no-list', key: shape.key });
  const locator = (item: number) => (path: Path) =>
    placeOf(document, lines, file, [shape.key, item, ...path]);
  const read = list.map((raw: unknown, index) => readItem(raw, index, locator(index), shape));
  return {
    root,
    items: read.flatMap((one) => one.items),
    findings: read.flatMap((one) => one.findings),
  };
}

function rootOf(document: Document): Readonly<Record<string, unknown>> | null {
  try {
    const parsed = z.record(z.string(), z.unknown()).safeParse(document.toJS({ maxAliasCount: 20 }));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    // More aliases than anybody writes: a file made to fill the memory.
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function readItem<T>(
  raw: unknown,
  index: number,
  locate: ListItem<T>['locate'],
  shape: ListShape<T>,
): Read<T> {
  const parsed = shape.schema.safeParse(raw);
  if (parsed.success) return { items: [{ value: parsed.data, locate }], findings: [] };
  const id = z.object({ id: z.string() }).safeParse(raw);
  const of = id.success ? id.data.id : `#${index + 1}`;
  const findings = parsed.error.issues.flatMap((issue) =>
    findingsOf(issue, raw, of, shape.expected).map(({ finding, path }) => ({ place: locate(path), finding })),
  );
  return { items: [], findings };
}

type Found = { readonly finding: BankFinding; readonly path: Path };

function findingsOf(
  issue: z.core.$ZodIssue,
  raw: unknown,
  of: string,
  expected: Readonly<Record<string, string>>,
): readonly Found[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const field = fieldName(path);
  const value = valueAt(raw, path);
  const one = (finding: BankFinding): readonly Found[] => [{ finding, path }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      finding: { rule: 'yaml/unknown-key', of, field: fieldName([...path, key]) },
      path: [...path, key],
    }));
  }
  if (value === undefined || value === null) {
    const [only] = path;
    return only === 'en' || only === 'ko'
      ? path.length === 1
        ? one({ rule: 'bank/missing-language', question: of, language: only })
        : one({ rule: 'yaml/missing', of, field })
      : one({ rule: 'yaml/missing', of, field });
  }
  if (issue.code === 'too_big' && typeof value === 'string')
    return one({ rule: 'yaml/too-long', of, field, length: value.length, limit: Number(issue.maximum) });
  if (issue.code === 'too_big' && Array.isArray(value))
    return one({ rule: 'yaml/too-many', of, field, count: value.length, limit: Number(issue.maximum) });
  if (issue.code === 'too_small' && Array.isArray(value))
    return one({ rule: 'yaml/too-few', of, field, count: value.length, limit: Number(issue.minimum) });
  if (issue.code === 'too_small' && typeof value === 'string')
    return one({ rule: 'yaml/missing', of, field });
  const name = path.findLast((part) => typeof part === 'string') ?? '';
  return one({ rule: 'yaml/wrong-value', of, field, expected: expected[name] ?? 'a text' });
}

/** `en.keyPoints[2]`, counted from 1 as a person counts. */
function fieldName(path: Path): string {
  const name = path.map((part, i) =>
    typeof part === 'number' ? `[${part + 1}]` : `${i === 0 ? '' : '.'}${part}`,
  );
  return name.length === 0 ? 'it' : name.join('');
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (Array.isArray(value))
      return typeof part === 'number' ? (value as readonly unknown[])[part] : undefined;
    const record = z.record(z.string(), z.unknown()).safeParse(value);
    return record.success ? record.data[String(part)] : undefined;
  }, raw);
}

/** The place of the field, or of the nearest thing around it that is there. */
function placeOf(document: Document, lines: LineCounter, file: string, path: Path): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start === undefined) continue;
    const { line, col } = lines.linePos(start);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }
  return { file, line: 1, column: 1 };
}
