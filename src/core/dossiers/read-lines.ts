/** Owns inline markdown in: emphasis, links and breaks become lines of rich text. */
import type { PhrasingContent } from 'mdast';
import type { Inline, RichText } from '../text/inline.ts';
import { plain, plainText } from '../text/inline.ts';
import type { Line } from './blocks.ts';
import { isCjk } from './fold-words.ts';
import { htmlInline } from './html-text.ts';
import { cutRuns, findMark } from './inferred-mark.ts';

type RawLine = { line: number; runs: Inline[]; endsHard: boolean };

const SAFE_URL = /^(?:https?:\/\/|mailto:)/iu;

/** The lines of some inline content that begins on `line`; empty ones are left out. */
export function readLines(nodes: readonly PhrasingContent[], line: number): readonly Line[] {
  return toRawLines(nodes, line).flatMap((raw) => createLine(raw.runs, raw.line, raw.endsHard) ?? []);
}

/** A table's cell as one line, its own breaks kept; an empty one keeps its place among the others. */
export function joinLines(lines: readonly Line[], line: number): Line {
  const [first, ...rest] = lines;
  if (first === undefined) return emptyLine(line);
  if (rest.length === 0) return first;
  const runs = lines.flatMap((one, index) => (index === 0 ? one.runs : [plain('\n'), ...one.runs]));
  const isInferred = lines.some((one) => one.isInferred);
  return {
    ...(createLine(runs, line, true) ?? first),
    full: lines.map((one) => one.full).join('\n'),
    isInferred,
  };
}

const emptyLine = (line: number): Line => ({
  line,
  runs: [],
  shown: [],
  text: '',
  full: '',
  isInferred: false,
  lead: '',
  isAllBold: false,
  isAllItalic: false,
  endsHard: true,
});

/** The lines of a text without markup. */
export function linesFromText(text: string, line: number): readonly Line[] {
  return text
    .split('\n')
    .flatMap((part, index) => createLine([{ kind: 'plain', text: part }], line + index, true) ?? []);
}

/** One line from runs: trimmed, its mark found and taken out. Null when nothing is left to see. */
export function createLine(given: RichText, line: number, endsHard: boolean): Line | null {
  const runs = trimRuns(given);
  const full = plainText(runs);
  if (full === '') return null;
  const cited = withoutCitations(runs, full);
  const bare = cited === runs ? full : plainText(cited);
  const mark = findMark(bare);
  const kept = mark === null ? cited : trimRuns(cutRuns(cited, mark.start, mark.end));
  const text = mark === null ? bare : plainText(kept);
  if (text === '') return null;
  const first = kept[0];
  const lead = first?.kind === 'bold' || first?.kind === 'italic' ? plainText(first.children).trim() : '';
  const rest = lead === '' ? text : text.slice(lead.length).trim();
  const isAll = lead !== '' && /^(?:[\p{P}\p{S}\s]*|\s*[(（][^()（）]{1,40}[)）]\s*[:：]?)$/u.test(rest);
  return {
    line,
    runs: kept,
    text,
    shown: cited === runs ? kept : runs,
    full,
    isInferred: mark !== null,
    lead,
    isAllBold: isAll && isBoldRun(first),
    isAllItalic: isAll && first?.kind === 'italic' && !isBoldRun(first),
    endsHard,
  };
}

/** "[1]", "【4†source】" behind some words: where a statement is from, and no part of it. */
const CITATION =
  /(?<=\S)\s*(?:\[\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\](?!\()|【\d+(?::\d+)?†[^】]*】|\{#[\w:.-]+\}$|:contentReference\[oaicite:\d+\](?:\{index=\d+\})?)/gu;

function withoutCitations(runs: RichText, text: string): RichText {
  if (!/\[\d|†|oaicite|\{#/u.test(text)) return runs;
  let kept = runs;
  for (const found of [...text.matchAll(CITATION)].reverse())
    kept = cutRuns(kept, found.index, found.index + found[0].length);
  return kept === runs ? runs : trimRuns(kept);
}

/** Bold, or bold inside italic. */
const isBoldRun = (run: Inline | undefined): boolean =>
  run?.kind === 'bold' ||
  (run?.kind === 'italic' && run.children.length === 1 && run.children[0]?.kind === 'bold');

function toRawLines(nodes: readonly PhrasingContent[], line: number): RawLine[] {
  const lines: RawLine[] = [{ line, runs: [], endsHard: false }];
  for (const node of nodes) append(lines, node);
  return lines;
}

function append(lines: RawLine[], node: PhrasingContent): void {
  const last = lines[lines.length - 1];
  if (last === undefined) return;
  const start = node.position?.start.line ?? last.line;
  switch (node.type) {
    case 'text':
      appendText(lines, node.value, start);
      return;
    case 'strong':
      appendNested(lines, node.children, start, (children) => ({ kind: 'bold', children }));
      return;
    case 'emphasis':
      appendNested(lines, node.children, start, (children) => ({ kind: 'italic', children }));
      return;
    case 'link':
      if (SAFE_URL.test(node.url)) {
        appendNested(lines, node.children, start, (children) => ({ kind: 'link', url: node.url, children }));
      } else for (const child of node.children) append(lines, child);
      return;
    case 'linkReference':
    case 'delete':
      for (const child of node.children) append(lines, child);
      return;
    case 'inlineCode':
      last.runs.push({ kind: 'code', text: node.value });
      return;
    case 'break':
      last.endsHard = true;
      lines.push({ line: start + 1, runs: [], endsHard: false });
      return;
    case 'image':
    case 'imageReference':
      if (typeof node.alt === 'string' && node.alt !== '') appendText(lines, node.alt, start);
      return;
    case 'html':
      appendHtml(lines, node.value, start);
      return;
    case 'footnoteReference':
      return;
  }
}

function appendText(lines: RawLine[], value: string, start: number): void {
  value.split('\n').forEach((part, index) => {
    if (index > 0) lines.push({ line: start + index, runs: [], endsHard: false });
    if (part !== '') lines[lines.length - 1]?.runs.push(...unclosedEmphasis(part));
  });
}

const LEFTOVER = /(\*\*|__)([^\s*_](?:[^*_]*[^\s*_])?)\1/gu;

/** "**네이버(NAVER)**는": markdown does not see that emphasis end, because a letter follows a bracket; a reader does. */
function unclosedEmphasis(text: string): readonly Inline[] {
  if (!text.includes('**') && !text.includes('__')) return [plain(text)];
  const runs: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(LEFTOVER)) {
    const end = found.index + found[0].length;
    const isMeant =
      isCjk(found[2] ?? '') || isCjk(text.slice(end, end + 1)) || isCjk(text.slice(0, found.index).slice(-1));
    if (!isMeant) continue;
    if (found.index > from) runs.push(plain(text.slice(from, found.index)));
    runs.push({ kind: 'bold', children: [plain(found[2] ?? '')] });
    from = end;
  }
  if (from < text.length) runs.push(plain(text.slice(from)));
  return runs;
}

function appendNested(
  lines: RawLine[],
  children: readonly PhrasingContent[],
  start: number,
  wrap: (children: RichText) => Inline,
): void {
  toRawLines(children, start).forEach((inner, index) => {
    if (index > 0) lines.push({ line: inner.line, runs: [], endsHard: false });
    const last = lines[lines.length - 1];
    if (last === undefined) return;
    if (plainText(inner.runs).trim() !== '') last.runs.push(wrap(inner.runs));
    else last.runs.push(...inner.runs);
    last.endsHard = inner.endsHard;
  });
}

function appendHtml(lines: RawLine[], value: string, start: number): void {
  const meaning = htmlInline(value);
  const last = lines[lines.length - 1];
  if (last === undefined || meaning === 'nothing') return;
  if (meaning === 'text') last.runs.push({ kind: 'plain', text: value });
  else {
    last.endsHard = true;
    lines.push({ line: start, runs: [], endsHard: false });
  }
}

/** White space at both ends gone, also where it stands inside emphasis. */
function trimRuns(runs: RichText): RichText {
  const first = runs[0];
  const last = runs[runs.length - 1];
  if (first === undefined || last === undefined) return runs;
  if (!/^\s/u.test(plainText([first])) && !/\s$/u.test(plainText([last]))) return runs;
  const trimmed = runs.map((run, index) => trimRun(run, index === 0, index === runs.length - 1));
  const kept = trimmed.filter((run) => plainText([run]) !== '');
  return kept.length === runs.length ? kept : trimRuns(kept);
}

function trimRun(run: Inline, atStart: boolean, atEnd: boolean): Inline {
  if (run.kind === 'date') return run;
  if (run.kind === 'plain' || run.kind === 'code') {
    const text = atStart ? run.text.trimStart() : run.text;
    return { ...run, text: atEnd ? text.trimEnd() : text };
  }
  const last = run.children.length - 1;
  return {
    ...run,
    children: run.children.map((child, index) =>
      trimRun(child, atStart && index === 0, atEnd && index === last),
    ),
  };
}
