/** Owns documents without real headings: bold lines, plain lines and list items that name sections become headings. */
import { SECTION_LEVEL, type Block, type Item, type Line } from './blocks.ts';
import { labelOf } from './label.ts';
import { labelMeaning } from './heading-meaning.ts';
import { type KnownKind, matchField, matchHeading, matchKind } from './match-words.ts';
import { headingNumber, wordCount } from './plain-words.ts';
import { isQuestionText } from './question-words.ts';
import { createLine } from './read-lines.ts';
import { cutRuns } from './inferred-mark.ts';

/** The blocks with every line that stands for a section's heading made one; as given where real headings do that. */
export function withPseudoHeadings(blocks: readonly Block[]): readonly Block[] {
  const real = new Set(
    blocks.flatMap((block) =>
      block.kind === 'heading' ? (matchHeading(block.head.text)?.meaning ?? []) : [],
    ),
  );
  if (real.size >= 2) return blocks;
  const state: State = {
    current: null,
    number: 0,
    hasFrames: false,
    seen: new Set(),
    areItemsSections: sectionItems(blocks) >= 2,
  };
  const made = blocks.flatMap((block, index) => expand(block, blocks[index + 1], state));
  return state.seen.size >= (real.size === 0 ? 1 : 2) ? made : blocks;
}

type State = {
  current: KnownKind | null;
  number: number;
  /** Sections are told by frames, so that a framed line of unknown meaning is one too. */
  hasFrames: boolean;
  readonly seen: Set<KnownKind>;
  readonly areItemsSections: boolean;
};

const LISTS: ReadonlySet<KnownKind> = new Set([
  'topics',
  'interview_questions',
  'questions_to_ask',
  'concepts',
]);

function kindOf(text: string, least: number): KnownKind | null {
  const found = matchKind(text);
  return found !== null && found.coverage >= least ? found.meaning : null;
}

/** How many bullets at the top level name a section and are no mere label of a fact. */
function sectionItems(blocks: readonly Block[]): number {
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  return items.filter((item) => itemKind(item) !== null).length;
}

function itemKind(item: Item): KnownKind | null {
  const line = item.lines[0];
  if (line === undefined) return null;
  const found = labelOf(line);
  const text = found?.label ?? line.text;
  const hasContent =
    item.children.length > 0 || item.lines.length > 1 || (found !== null && found.value !== '');
  if (text.length > 60 || isQuestionText(line.text) || matchField(text) !== null) return null;
  const match = matchKind(text);
  if (match === null || match.coverage < 0.8 || match.isWeak || match.words < 2) return null;
  return hasContent || found?.isEmphasised === true || /^\p{Lu}|^\P{L}|\p{Lo}/u.test(text)
    ? match.meaning
    : null;
}

/** "2. 인재상 및 핵심가치" among numbered sections: one of them, though a label could say the same. */
function numberedKind(item: Item): KnownKind | null {
  const line = item.lines[0];
  if (line === undefined || line.text.length > 60 || (labelOf(line)?.value ?? '') !== '') return null;
  return isQuestionText(line.text) ? null : kindOf(line.text, 0.8);
}

function expand(block: Block, next: Block | undefined, state: State): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      state.current = matchHeading(block.head.text)?.meaning ?? null;
      return [block];
    case 'paragraph':
      return expandParagraph(block, next, state);
    case 'list':
      return state.areItemsSections ? expandList(block, state) : [block];
    case 'quote':
    case 'code':
    case 'table':
    case 'rule':
      return [block];
  }
}

const headingBlock = (line: Line): Block => ({
  kind: 'heading',
  line: line.line,
  level: SECTION_LEVEL,
  head: line,
});

function expandParagraph(
  block: Extract<Block, { kind: 'paragraph' }>,
  next: Block | undefined,
  state: State,
): readonly Block[] {
  const made: Block[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    if (first !== undefined) made.push({ kind: 'paragraph', line: first.line, lines: open });
    open = [];
  };
  block.lines.forEach((line, index) => {
    const following = block.lines[index + 1] ?? next;
    const found = headingIn(line, following, state);
    if (found === null) {
      open.push(line);
      return;
    }
    close();
    made.push(headingBlock(found.head));
    if (found.rest !== null) open.push(found.rest);
  });
  close();
  return made;
}

type HeadingIn = { readonly head: Line; readonly rest: Line | null };

const FRAMED = /^(?:【.+】|《.+》|\[[^\]]+\]|［.+］|[■◆●▶◎★▣]\s*\S.*|[=-]{2,}\s*\S.*\s*[=-]{2,})$/u;

/** How much of a line must be a section's name: less where bold or a frame ("【会社概要】") sets it apart. */
function leastFor(line: Line): number {
  if (FRAMED.test(line.text)) return 0.5;
  return line.isAllBold ? 0.65 : 0.85;
}

/** The heading that a line is or begins with. */
function headingIn(line: Line, next: Line | Block | undefined, state: State): HeadingIn | null {
  if (
    line.text.length <= 80 &&
    !/[.!?。？！]$/u.test(line.text) &&
    accept(line.text, leastFor(line), line, next, state)
  ) {
    return { head: line, rest: null };
  }
  const found = labelOf(line);
  if (found === null || found.value === '' || found.label.length > 60 || matchField(found.label) !== null)
    return null;
  const match = matchKind(found.label);
  if (match === null || match.coverage < 0.9) return null;
  const isListed = found.isEmphasised && LISTS.has(match.meaning);
  if (!isListed && (match.isWeak || match.words < 2)) return null;
  if (!accept(found.label, 0.9, line, next, state)) return null;
  return cutLabel(line, found.value);
}

/** "**Company Overview:** Kakao is …" as a heading and what follows it. */
export function cutLabel(line: Line, value: string): HeadingIn | null {
  const from = line.text.length - value.length;
  const head = createLine(cutRuns(line.runs, from, line.text.length), line.line, true);
  const rest = createLine(cutRuns(line.runs, 0, from), line.line, line.endsHard);
  return head === null ? null : { head: { ...head, isInferred: line.isInferred }, rest };
}

/** Inside a list of topics or questions a bold line is rather a topic or a category: only a clear name ends it. */
function accept(
  text: string,
  least: number,
  line: Line,
  next: Line | Block | undefined,
  state: State,
): boolean {
  const number = headingNumber(text);
  const match = matchKind(text);
  const isNext = number !== null && state.number > 0 && number === state.number + 1;
  if (match === null || match.coverage < least) {
    if (isOwnHeading(text, line, next, state)) {
      state.current = null;
      return true;
    }
    if (state.hasFrames && FRAMED.test(line.text)) {
      state.current = null;
      return true;
    }
    if (!(isNext && line.isAllBold && state.current !== null && !LISTS.has(state.current))) return false;
    state.number = number;
    return true;
  }
  if (isQuestionText(text) || (!line.isAllBold && match.isWeak && next === undefined)) return false;
  if (state.current === match.meaning && !isNext) return false;
  if (
    state.current !== null &&
    LISTS.has(state.current) &&
    !isNext &&
    !FRAMED.test(text) &&
    !endsList(text, match, next) &&
    !isOwnHeading(text, line, next, state)
  )
    return false;
  state.current = match.meaning;
  state.seen.add(match.meaning);
  if (FRAMED.test(line.text)) state.hasFrames = true;
  if (number !== null) state.number = number;
  return true;
}

/** "My weak spots" between sections that are told by lines: one too, and private. */
function isOwnHeading(text: string, line: Line, next: Line | Block | undefined, state: State): boolean {
  if (state.seen.size === 0 || next === undefined) return false;
  const first = 'kind' in next && next.kind === 'list' ? next.items[0]?.lines[0]?.text : undefined;
  const isAboveList = first !== undefined && !isQuestionText(first);
  if (!isAboveList && !line.isAllBold && /^\p{Ll}/u.test(text)) return false;
  if (state.current !== null && LISTS.has(state.current) && !line.isAllBold && !isAboveList) return false;
  return wordCount(text) <= 8 && !isQuestionText(text) && labelMeaning(text).isPersonal;
}

function endsList(
  text: string,
  match: { meaning: KnownKind; coverage: number; words: number; isWeak: boolean },
  next: Line | Block | undefined,
): boolean {
  if (match.meaning === 'sources') return match.coverage >= 0.95;
  if (match.coverage < 0.9 || match.isWeak) return false;
  if (LISTS.has(match.meaning)) return true;
  const first =
    next !== undefined && 'kind' in next && next.kind === 'list' ? next.items[0]?.lines[0]?.text : undefined;
  if (first !== undefined && isQuestionText(first)) return false;
  return match.words > 1 && (match.meaning === 'news' || matchField(text) === null);
}

/** A list whose items are sections: each item a heading with what stands below it. */
function expandList(block: Extract<Block, { kind: 'list' }>, state: State): readonly Block[] {
  const hasContent = block.items.some((item) => item.children.length > 0 || item.lines.length > 1);
  const kinds = block.items.map(
    (item) => itemKind(item) ?? (block.isOrdered && hasContent ? numberedKind(item) : null),
  );
  if (!kinds.some((kind) => kind !== null)) return [block];
  if (state.current !== null && LISTS.has(state.current) && kinds.some((kind) => kind === null)) {
    if (!kinds.some((kind) => kind !== null && kind !== 'role_overview')) return [block];
  }
  return block.items.flatMap((item, index) => {
    const [line, ...rest] = item.lines;
    if (line === undefined) return item.children;
    const isBare = rest.length === 0 && item.children.length === 0 && labelOf(line) === null;
    if (isBare && kinds[index] === null && kindOf(line.text, 0.7) === null)
      return [{ ...block, line: item.line, items: [item] }];
    const found = labelOf(line);
    const cut = found !== null && found.value !== '' ? cutLabel(line, found.value) : null;
    const kind = kindOf(found?.label ?? line.text, 0.7);
    state.current = kind;
    if (kind !== null) state.seen.add(kind);
    const below = cut?.rest === null || cut?.rest === undefined ? rest : [cut.rest, ...rest];
    const [first] = below;
    const paragraph: Block[] =
      first === undefined ? [] : [{ kind: 'paragraph', line: first.line, lines: below }];
    return [headingBlock(cut?.head ?? line), ...paragraph, ...item.children];
  });
}
