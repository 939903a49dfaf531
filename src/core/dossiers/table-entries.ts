/** Owns tables as statements: a row is a label with a value, whatever its columns are called. */
import type { Block, Line } from './blocks.ts';
import { fold } from './fold-words.ts';
import { matchField } from './match-words.ts';
import type { Entry } from './outline.ts';
import { cleanHeading } from './plain-words.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const NUMBER_COLUMN = /^(?:#|no\.?|num|번호|順番|番号|nr\.?|n°|序号|\s*)$/iu;
const NAMES_COLUMN = new Set(
  (
    'item category field key attribute detail details value description info information aspect topic area fact question ' +
    'date event news point points summary what note notes name metric data content meaning 항목 구분 내용 설명 분류 정보 값 ' +
    '주제 영역 질문 날짜 시기 뉴스 카테고리 키 포인트 상세 項目 内容 詳細 説明 情報 日付 質問 トピック カテゴリ 区分 ' +
    'cle valeur element rubrique champ question date sujet merkmal wert campo valor 项目 内容 说明'
  ).split(' '),
);

/** The rows of a table that say something. A header row that is itself a fact ("Company | Kakao") is one of them. */
export function tableEntries(table: TableBlock, inferred: boolean): Entry[] {
  const [header, ...rows] = table.rows;
  if (header === undefined) return [];
  const skip = header.length > 1 && NUMBER_COLUMN.test(header[0]?.text ?? '') && isNumbered(rows) ? 1 : 0;
  const names = header.slice(skip).map((cell) => cell.text);
  const shown = isHeader(header.slice(skip)) ? rows : table.rows;
  return shown.flatMap((row) => rowEntry(row.slice(skip), names, inferred) ?? []);
}

const isNumbered = (rows: TableBlock['rows']): boolean =>
  rows.every((row) => /^\d*[.)]?$/u.test(row[0]?.text ?? ''));

function isHeader(cells: readonly Line[]): boolean {
  const [first] = cells;
  if (cells.length !== 2 || first === undefined || first.text === '') return true;
  const words = fold(first.text).split(/\s+/u);
  return words.some((word) => NAMES_COLUMN.has(word)) || matchField(first.text) === null;
}

function rowEntry(cells: readonly Line[], names: readonly string[], inferred: boolean): Entry | null {
  const filled = cells.filter((cell) => cell.text !== '');
  const [first] = filled;
  if (first === undefined) return null;
  const rest = cells.slice(cells.indexOf(first) + 1);
  const value = rest[0]?.text ?? '';
  const isLabelled = filled.length > 1;
  const marked = inferred || filled.some((cell) => cell.isInferred);
  const entry: Entry = {
    line: first.line,
    kind: 'row',
    text: isLabelled ? `${first.text}: ${value}` : first.text,
    label: isLabelled ? cleanHeading(first.text) : null,
    value: isLabelled ? value : first.text,
    isEmphasised: true,
    isItalic: false,
    inferred: marked,
    children: [],
    lines: [first],
    source: null,
    cells: cells.map((cell, index) => ({ name: names[index] ?? '', text: cell.text, line: cell })),
  };
  rest.slice(1).forEach((cell, index) => {
    if (cell.text === '') return;
    const name = names[cells.indexOf(first) + 2 + index] ?? '';
    entry.children.push({
      ...entry,
      kind: 'item',
      text: name === '' ? cell.text : `${name}: ${cell.text}`,
      label: name === '' ? null : name,
      value: cell.text,
      children: [],
      lines: [cell],
      cells: [],
    });
  });
  return entry;
}
