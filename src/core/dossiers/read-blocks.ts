/** Owns markdown in: from the library's tree to blocks and lines, each with the line it stands on. */
import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Item } from './blocks.ts';
import { chunkLines } from './chunk-lines.ts';
import { htmlHeadingLevel, htmlText } from './html-text.ts';
import { extensionsFor } from './markdown-extensions.ts';
import { nestLists } from './nest-lists.ts';
import { shiftBlocks } from './shift-blocks.ts';
import { plain } from '../text/inline.ts';
import { createLine, joinLines, linesFromText, readLines } from './read-lines.ts';

/** The blocks of a clean text. Line numbers are those of the text. */
export function readBlocks(markdown: string): readonly Block[] {
  const chunks = chunkLines(markdown).map((chunk) =>
    shiftBlocks(
      nestLists(fromMarkdown(chunk.text, extensionsFor(chunk.text)).children).flatMap(blockOf),
      chunk.offset,
    ),
  );
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : joinChunks(chunks);
}

/** A list that was cut between two chunks becomes one again. */
function joinChunks(chunks: readonly (readonly Block[])[]): readonly Block[] {
  const blocks: Block[] = [];
  let items: Item[] = [];
  for (const block of chunks.flat()) {
    const last = blocks.at(-1);
    if (block.kind !== 'list') blocks.push(block);
    else if (last?.kind === 'list' && isSameList(last, block)) items.push(...block.items);
    else {
      items = [...block.items];
      blocks.push({ ...block, items });
    }
  }
  return blocks;
}
type ListBlock = Extract<Block, { kind: 'list' }>;

function isSameList(before: ListBlock, after: ListBlock): boolean {
  if (before.isOrdered !== after.isOrdered) return false;
  return !after.isOrdered || after.start === before.start + before.items.length;
}

const lineOf = (node: { position?: { start: { line: number } } | undefined }): number =>
  node.position?.start.line ?? 1;

function blockOf(node: RootContent): readonly Block[] {
  const line = lineOf(node);
  switch (node.type) {
    case 'heading': {
      const [head, ...rest] = readLines(node.children, line);
      if (head === undefined) return [];
      const heading: Block = { kind: 'heading', line, level: node.depth, head };
      return rest.length === 0
        ? [heading]
        : [heading, { kind: 'paragraph', line: rest[0]?.line ?? line, lines: rest }];
    }
    case 'paragraph':
      return paragraph(node.children, line);
    case 'list':
      return [
        {
          kind: 'list',
          line,
          isOrdered: node.ordered === true,
          start: node.start ?? 1,
          items: node.children.map((item, index) => datedItem(itemOf(item), node, index)),
        },
      ];
    case 'blockquote':
      return [{ kind: 'quote', line, children: nestLists(node.children).flatMap(blockOf) }];
    case 'code':
      return [
        {
          kind: 'code',
          line,
          end: node.position?.end.line ?? line,
          language: node.lang ?? '',
          text: node.value,
        },
      ];
    case 'table':
      return [tableOf(node, line)];
    case 'thematicBreak':
      return [{ kind: 'rule', line }];
    case 'html':
      return htmlBlock(node.value, line);
    case 'footnoteDefinition':
      return node.children.flatMap(blockOf);
    case 'definition':
    case 'yaml':
      return [];
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      return [];
    default:
      return paragraph([node], line);
  }
}

function paragraph(children: readonly PhrasingContent[], line: number): readonly Block[] {
  const lines = readLines(children, line);
  const first = lines[0];
  return first === undefined ? [] : [{ kind: 'paragraph', line: first.line, lines }];
}

function itemOf(node: ListItem): Item {
  const [head, ...rest] = node.children;
  if (head?.type === 'paragraph') {
    const lines = readLines(head.children, lineOf(head));
    return { line: lineOf(node), lines, children: nestLists(rest).flatMap(blockOf) };
  }
  return { line: lineOf(node), lines: [], children: nestLists(node.children).flatMap(blockOf) };
}

const MONTH = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s/u;

/** "11. Dezember 2024": markdown takes the day for an item's number. */
function datedItem(item: Item, list: List, index: number): Item {
  const [first, ...rest] = item.lines;
  if (list.ordered !== true || first === undefined || !MONTH.test(first.text)) return item;
  const number = plain(`${String((list.start ?? 1) + index)}. `);
  const line = createLine([number, ...first.runs], first.line, first.endsHard);
  return line === null ? item : { ...item, lines: [{ ...line, isInferred: first.isInferred }, ...rest] };
}

function tableOf(node: Table, line: number): Block {
  return {
    kind: 'table',
    line,
    rows: node.children.map((row) =>
      row.children.map((cell) => joinLines(readLines(cell.children, lineOf(cell)), lineOf(row))),
    ),
  };
}

function htmlBlock(value: string, line: number): readonly Block[] {
  const rows = value.split('\n');
  const at = rows.findIndex((row) => htmlHeadingLevel(row) !== null);
  if (at < 0 || rows.length === 1 || value.includes('<!--')) return htmlPart(value, line);
  const before = htmlPart(rows.slice(0, at).join('\n'), line);
  const after = rows.slice(at + 1).join('\n');
  return [...before, ...htmlPart(rows[at] ?? '', line + at), ...htmlPart(after, line + at + 1)];
}

function htmlPart(value: string, line: number): readonly Block[] {
  const lines = linesFromText(htmlText(value), line);
  const first = lines[0];
  if (first === undefined) return [];
  const level = htmlHeadingLevel(value);
  if (level !== null && lines.length === 1)
    return [{ kind: 'heading', line: first.line, level, head: first }];
  return [{ kind: 'paragraph', line: first.line, lines }];
}
