/** Owns what stands around a dossier in its file: front matter, a code fence, a chat before and after it. */
import { parse } from 'yaml';
import { z } from 'zod';
import type { Block } from './blocks.ts';
import { type Placed, at } from './findings.ts';
import { matchKind, matchTitle } from './match-words.ts';
import { readBlocks } from './read-blocks.ts';

export type FrontMatter = Readonly<Record<string, string>>;
export type Unwrapped = {
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatter;
  readonly findings: readonly Placed[];
};

type CodeBlock = Extract<Block, { kind: 'code' }>;

const MAX_FRONT_MATTER_LINES = 100;
const MARKDOWN = new Set(['markdown', 'md', 'mdx', 'gfm', 'mkd']);
const PLAIN = new Set(['', 'text', 'txt', 'plaintext', 'plain']);

/** The dossier's own blocks; every line keeps the number it has in the file. */
export function unwrapSource(text: string): Unwrapped {
  const outer = takeFrontMatter(text.split('\n'));
  const blocks = readBlocks(outer.lines.join('\n'));
  const fenced = fencedPart(outer.lines, blocks);
  if (fenced === null)
    return { blocks: unquoted(blocks), frontMatter: outer.values, findings: outer.findings };
  return {
    blocks: unquoted(fenced.blocks),
    frontMatter: { ...outer.values, ...fenced.values },
    findings: [...outer.findings, ...fenced.findings],
  };
}

/** A document that is quoted as a whole is read as if it were not. */
function unquoted(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some((block) => block.kind === 'heading')) return blocks;
  return blocks.flatMap((block) =>
    block.kind === 'quote' && block.children.some((child) => child.kind === 'heading')
      ? block.children
      : [block],
  );
}

type Inner = { readonly block: CodeBlock; readonly blocks: readonly Block[]; readonly front: Taken };
type Part = {
  readonly blocks: readonly Block[];
  readonly values: FrontMatter;
  readonly findings: readonly Placed[];
};
/** More fences than that are examples in a text, not a text in fences. */
const MAX_FENCES = 20;

/** The lines inside the fence that holds the dossier, all others blank; null when there is no such fence. */
function fencedPart(lines: readonly string[], blocks: readonly Block[]): Part | null {
  const fences = blocks.filter((block): block is CodeBlock => block.kind === 'code');
  if (fences.length === 0 || fences.length > MAX_FENCES) return null;
  const wrappers = fences.flatMap((block) => dossierIn(block, lines) ?? []);
  const [outermost] = wrappers;
  if (outermost === undefined) return null;
  const first = outermost.block;
  const isKnownAfter = blocks.some((block) => block.line > first.line && namesSection(block));
  if (blocks.some((block) => block.line < first.line && namesSection(block))) return null;
  if (isKnownAfter && !MARKDOWN.has(first.language.toLowerCase())) return null;
  if (isKnownAfter) {
    const range = wholeRange(first, lines);
    const front = takeFrontMatter(linesInside(lines, range));
    return {
      blocks: readBlocks(front.lines.join('\n')),
      values: front.values,
      findings: [...outsideFindings(lines, [range]), ...front.findings],
    };
  }
  const ranges = wrappers.map(({ block }) => rangeOf(block, lines));
  return {
    blocks: wrappers.flatMap((inner) => inner.blocks),
    values: outermost.front.values,
    findings: [...outsideFindings(lines, ranges), ...wrappers.flatMap((inner) => inner.front.findings)],
  };
}

type Range = {
  readonly from: number;
  readonly to: number;
  readonly indent: number;
  readonly isClosed: boolean;
};

const FENCE = /^([ \t]{0,3})(`{3,}|~{3,})/u;

/** `from` and `to` are the first and last line inside (1-based). */
function rangeOf(block: CodeBlock, lines: readonly string[]): Range {
  const opening = FENCE.exec(lines[block.line - 1] ?? '');
  if (opening === null) return { from: block.line, to: block.end, indent: 4, isClosed: true };
  const mark = opening[2] ?? '```';
  const isClosed = block.end > block.line && isClosing(lines[block.end - 1] ?? '', mark);
  return {
    from: block.line + 1,
    to: isClosed ? block.end - 1 : lines.length,
    indent: (opening[1] ?? '').length,
    isClosed,
  };
}

const isClosing = (line: string, mark: string): boolean =>
  line.trim().startsWith(mark) && (mark.startsWith('`') ? /^`+$/u : /^~+$/u).test(line.trim());

/** A fence inside the fenced text closes it too early for markdown: the last closing line is the one that was meant. */
function wholeRange(block: CodeBlock, lines: readonly string[]): Range {
  const range = rangeOf(block, lines);
  const mark = FENCE.exec(lines[block.line - 1] ?? '')?.[2] ?? '```';
  const bare = lines.flatMap((line, index) =>
    index >= block.line && isClosing(line, mark) ? [index + 1] : [],
  );
  const opened = lines.filter(
    (line, index) => index >= block.line && FENCE.test(line) && !isClosing(line, mark),
  ).length;
  const last = bare.at(-1);
  const isClosed = last !== undefined && bare.length > opened;
  return { ...range, to: isClosed ? last - 1 : lines.length, isClosed };
}

/** The lines of a range where they stand, all others blank. */
function linesInside(lines: readonly string[], range: Range): readonly string[] {
  const indent = new RegExp(`^[ \\t]{0,${String(range.indent)}}`, 'u');
  return lines.map((line, index) => {
    if (index + 1 < range.from || index + 1 > range.to) return '';
    return range.indent === 0 ? line : line.replace(indent, '');
  });
}

function outsideFindings(lines: readonly string[], ranges: readonly Range[]): readonly Placed[] {
  const findings: Placed[] = [];
  let chat: number | null = null;
  let next = 1;
  for (const range of ranges) {
    if (!range.isClosed) findings.push(at(range.from - 1, { rule: 'fence/unclosed' }));
    chat ??= firstText(lines, next, range.from - 2);
    next = range.to + 2;
  }
  chat ??= firstText(lines, next, lines.length);
  if (chat !== null) findings.push(at(chat, { rule: 'fence/text-outside' }));
  return findings;
}

function firstText(lines: readonly string[], from: number, to: number): number | null {
  for (let line = from; line <= to; line += 1) if ((lines[line - 1] ?? '').trim() !== '') return line;
  return null;
}

/** What a code block holds when that is a whole document rather than an example inside one; else null. */
function dossierIn(block: CodeBlock, lines: readonly string[]): Inner | null {
  const language = block.language.toLowerCase();
  const isFenced = FENCE.test(lines[block.line - 1] ?? '');
  if (isFenced && !MARKDOWN.has(language) && !PLAIN.has(language)) return null;
  const before = lines.slice(0, isFenced ? block.line : block.line - 1).map(() => '');
  const front = takeFrontMatter([...before, ...block.text.split('\n')]);
  const inner = readBlocks(front.lines.join('\n'));
  const isOne =
    inner.some((one) => namesSection(one)) ||
    (MARKDOWN.has(language) && inner.some((one) => one.kind === 'heading'));
  return isOne ? { block, blocks: inner, front } : null;
}

function namesSection(block: Block): boolean {
  if (block.kind === 'heading') return isNamed(block.head.text, 0.5);
  if (block.kind === 'list') return block.items.some((item) => isNamed(item.lines[0]?.text ?? '', 0.9));
  return (
    block.kind === 'paragraph' && block.lines.some((line) => isNamed(line.text, line.isAllBold ? 0.7 : 0.9))
  );
}

function isNamed(text: string, least: number): boolean {
  const found = matchKind(text);
  return (
    (found !== null && !found.isWeak && found.coverage >= least) || (least < 0.9 && matchTitle(text) !== null)
  );
}

type Taken = {
  readonly lines: readonly string[];
  readonly values: FrontMatter;
  readonly findings: readonly Placed[];
};

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);
const mappingSchema = z.record(z.string(), z.unknown());

/** YAML between `---` lines at the very top. A thematic break with text below it is none. */
function takeFrontMatter(lines: readonly string[]): Taken {
  const nothing: Taken = { lines, values: {}, findings: [] };
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0 || lines[start]?.trim() !== '---') return nothing;
  const body = lines.slice(start + 1, start + MAX_FRONT_MATTER_LINES);
  const length = body.findIndex((line) => /^(?:---|\.\.\.)\s*$/u.test(line));
  if (length < 1) return nothing;
  const inside = body.slice(0, length);
  const values = parseMapping(inside.join('\n'));
  if (values === null) {
    const looksLikeIt = inside.every(
      (line) => line.trim() === '' || /^\s*[\w-]+\s*:|^\s+\S|^\s*-\s|^#/u.test(line),
    );
    return looksLikeIt && !inside.some((line) => /^#{1,6}\s|^\s*-\s|\*\*/u.test(line))
      ? {
          lines: blanked(lines, start, length),
          values: {},
          findings: [at(start + 1, { rule: 'front-matter/not-yaml' })],
        }
      : nothing;
  }
  return { lines: blanked(lines, start, length), values, findings: [] };
}

const blanked = (lines: readonly string[], start: number, length: number): readonly string[] =>
  lines.map((line, index) => (index >= start && index <= start + length + 1 ? '' : line));

function parseMapping(source: string): FrontMatter | null {
  let parsed: unknown;
  try {
    parsed = parse(source, { logLevel: 'error', maxAliasCount: 10 });
  } catch {
    return null;
  }
  const mapping = mappingSchema.safeParse(parsed);
  if (!mapping.success || Array.isArray(parsed)) return null;
  return Object.fromEntries(
    Object.entries(mapping.data).flatMap(([key, value]) => {
      const scalar = scalarSchema.safeParse(value);
      return scalar.success ? [[key.trim().toLowerCase(), String(scalar.data).trim()]] : [];
    }),
  );
}
