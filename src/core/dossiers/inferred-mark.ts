/** Owns the mark by which a document says that a statement is an inference: "(Inferred)", "(likely)", "(추정)". */
import type { Inline, RichText } from '../text/inline.ts';

// prettier-ignore
const WORDS = [
  'inferred', 'inference', 'likely', 'assumed', 'assumption', 'presumed', 'presumably', 'probable', 'probably',
  'estimated', 'estimate', 'speculative', 'speculation', 'speculated', 'unconfirmed', 'unverified',
  '추정', '추론', '추측', '추정치', '추정됨', '유추', '추정 내용', '미확인', '推定', '推測', '推察', '推论', '推断', '推测',
  'déduit', 'déduite', 'supposé', 'supposée', 'estimé', 'estimée', 'présumé', 'vermutet', 'vermutlich', 'abgeleitet',
  'geschätzt', 'inferido', 'inferida', 'estimado', 'supuesto', 'probablemente',
].join("|");
const MORE = String.raw`(?:\s*(?:from|based on|by|;|,|[-–—]|에서|기반|/)[^()（）[\]【】]{0,60})?`;
const OPEN = String.raw`[(（[【［〔]`;
const CLOSE = String.raw`[)）\]】］〕]`;

/** In brackets, at the end of the line or of its label, or at its very beginning; not in the middle of a sentence. */
const BRACKETED = new RegExp(
  String.raw`\s*${OPEN}\s*(?:${WORDS})${MORE}\s*${CLOSE}(?=\s*(?:$|[:：.。]|[-–—]\s))|^\s*${OPEN}\s*(?:${WORDS})\s*${CLOSE}\s*`,
  'iu',
);
/** "Mission — inferred", "Mission - 추정:". */
const TRAILING = new RegExp(String.raw`\s+[-–—]\s*(?:${WORDS})(?=\s*[:：]?\s*$)`, 'iu');
const LABEL = new RegExp(String.raw`^(?:${WORDS})$`, 'iu');
const MAYBE = /[([（【［〔–—-]/u;

/** Where the mark stands in a text, or null. */
export function findMark(text: string): { readonly start: number; readonly end: number } | null {
  if (!MAYBE.test(text)) return null;
  const found = BRACKETED.exec(text) ?? TRAILING.exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** "Inferred: …", "추정: …": the label is nothing but the mark. */
export const isMarkOnly = (label: string): boolean => LABEL.test(label.trim());

/** Takes the characters from `start` to `end` out of a rich text; runs left without text vanish. */
export function cutRuns(runs: RichText, start: number, end: number): RichText {
  return cut(runs, start, end, 0).runs;
}

function cut(runs: RichText, start: number, end: number, from: number): { runs: RichText; at: number } {
  const kept: Inline[] = [];
  let at = from;
  for (const run of runs) {
    if (run.kind === 'plain' || run.kind === 'code') {
      const text = without(run.text, start - at, end - at);
      at += run.text.length;
      if (text !== '') kept.push({ ...run, text });
    } else if (run.kind === 'date') {
      kept.push(run);
    } else {
      const inner = cut(run.children, start, end, at);
      at = inner.at;
      if (inner.runs.length > 0) kept.push({ ...run, children: inner.runs });
    }
  }
  return { runs: kept, at };
}

function without(text: string, start: number, end: number): string {
  const from = Math.min(Math.max(start, 0), text.length);
  const to = Math.min(Math.max(end, 0), text.length);
  return text.slice(0, from) + text.slice(to);
}
