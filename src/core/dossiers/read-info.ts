/** Owns what overviews, summaries and role sections state: facts, mission, values, products, news, stack, duties. */
import type { Dossier, SectionKind } from './dossier.ts';
import { isNothing, isPlaceholder, matchField } from './match-words.ts';
import { type Name, splitName, splitRole } from './names.ts';
import type { Entry } from './outline.ts';
import { cleanHeading, listOf, splitList, unquote, withoutFullStop, wordCount } from './plain-words.ts';
import { readNews } from './read-news.ts';
import { stackLine, stackOf } from './read-stack.ts';
import { readTitle } from './read-title.ts';
import { valuesInLine, valuesOf } from './read-values.ts';
import type { Field } from './vocabulary/language-words.ts';

export type Info = Pick<
  Dossier,
  'facts' | 'products' | 'mission' | 'values' | 'news' | 'responsibilities' | 'techStack'
> & {
  company: Name | null;
  role: string | null;
  /** Where a role's own section says it, it counts for more than what an overview says. */
  location: { readonly text: string; readonly rank: number } | null;
};

export const createInfo = (): Info => ({
  facts: [], products: [], mission: null, values: [], news: [], responsibilities: [], techStack: [],
  company: null, role: null, location: null,
}); // prettier-ignore

type Context = {
  readonly isPreamble?: boolean;
  readonly kind: SectionKind;
  readonly field: Field | null;
  readonly hasFacts: boolean;
};

const FACT_KINDS: ReadonlySet<SectionKind> = new Set([
  'overview',
  'company_summary',
  'role_context',
  'role_overview',
]);
const DUTIES =
  /\b(?:you(?:'|’)?ll|you will|will be|responsible for|responsibilities include|the role involves|duties)\b|담당|수행|하게 됩니다|업무|責任|担当|以下の業務/iu;

/** Adds to `info` what a section states. `isPreamble`: it stands before the first heading, where facts stand too. */
export function readInfo(
  entries: readonly Entry[],
  kind: SectionKind,
  heading: string,
  isPreamble: boolean,
  info: Info,
): void {
  const named = matchField(heading);
  if (kind === 'news' || named === 'news') info.news.push(...readNews(entries));
  else if (kind === 'mission_values') readMissionValues(entries, named, info);
  else {
    const field = isListField(named) || (kind === 'other' && isTextField(named)) ? named : null;
    if (isNameField(named)) readNamed(named, entries[0], kind, info);
    read(entries, { kind, field, hasFacts: isPreamble || FACT_KINDS.has(kind), isPreamble }, info);
  }
}

const isTextField = (field: Field | null): boolean => field === 'mission' || field === 'values';
type NameField = 'company' | 'role' | 'location' | 'headquarters';
const isNameField = (field: Field | null): field is NameField =>
  field === 'company' || field === 'role' || field === 'location' || field === 'headquarters';

/** A heading "Location" with a few words below it states them. */
function readNamed(field: NameField, entry: Entry | undefined, kind: SectionKind, info: Info): void {
  if (entry === undefined || entry.label !== null || entry.children.length > 0 || isPlaceholder(entry.text))
    return;
  applyName(
    field,
    { ...entry, label: field, value: entry.text },
    { kind, field: null, hasFacts: false },
    info,
  );
}

const isListField = (field: Field | null): boolean =>
  field === 'products' || field === 'stack' || field === 'responsibilities';

function readMissionValues(entries: readonly Entry[], named: Field | null, info: Info): void {
  const hasItems = entries.some((entry) => entry.kind === 'item' || entry.kind === 'row');
  for (const entry of entries) {
    if (entry.kind === 'code' || isPlaceholder(entry.text)) continue;
    const field = fieldOf(entry);
    if (field === 'vision') continue;
    if (field !== null && field !== 'values') apply(field, entry, NO_FACTS, info);
    else if (field === 'values') addValues(entry, info);
    else if (
      entry.kind === 'item' ||
      entry.kind === 'row' ||
      entry.kind === 'heading' ||
      entry.kind === 'label'
    ) {
      if (named === 'mission' && entry.label === null) addMission(entry.text, entry, info);
      else if (entry.text === '') readMissionValues(entry.children, named, info);
      else if (isGroupOfValues(entry)) info.values.push(...entry.children.flatMap(valuesOf));
      else info.values.push(...valuesOf(entry));
    } else if (named === null && !hasItems && isShortList(entry)) {
      info.values.push(...valuesInLine(entry));
    } else if (named === 'values' ? !hasItems : info.mission === null) {
      if (named === 'values') info.values.push(...valuesInLine(entry));
      else addMission(entry.text, entry, info);
    } else if (named === 'mission') addMission(entry.text, entry, info);
  }
}

/** "Integrity; Kindness; Humility": values without a word that says so. */
function isShortList(entry: Entry): boolean {
  const parts = listOf(entry.text);
  return entry.label === null && parts.length >= 3 && parts.every((part) => wordCount(part) <= 3);
}

const NO_FACTS: Context = { kind: 'mission_values', field: null, hasFacts: false };

const isGroupOfValues = (entry: Entry): boolean =>
  (entry.kind === 'heading' || entry.kind === 'label') &&
  entry.children.some((child) => child.kind === 'item');

function read(entries: readonly Entry[], context: Context, info: Info): void {
  for (const entry of entries) {
    if (entry.kind === 'code' || isPlaceholder(entry.text)) continue;
    const field = fieldOf(entry);
    if (field !== null && !(field === context.field && entry.label === null))
      apply(field, entry, context, info);
    else if (context.field !== null)
      apply(context.field, { ...entry, label: null, value: '', children: [entry] }, context, info);
    else if (isRole(context.kind) && isDuties(entry)) addDuties(entry, info);
    else if (entry.children.length > 0) readGroup(entry, context, info);
    else if (entry.label !== null && entry.value !== '')
      addFact(entry.label, entry.value, entry, context, info);
    else if (isRole(context.kind) && entry.kind === 'item')
      info.responsibilities.push(textItem(entry.text, entry));
  }
}

const isRole = (kind: SectionKind): boolean => kind === 'role_context' || kind === 'role_overview';
const isDuties = (entry: Entry): boolean =>
  entry.children.length > 0 && entry.kind !== 'item' && DUTIES.test(entry.text);

function addDuties(entry: Entry, info: Info): void {
  const role = /\bas (?:an? |the |our )?(.{3,60}?),? (?:you|at)\b/iu.exec(entry.text)?.[1];
  if (
    role !== undefined &&
    info.role === null &&
    entry.lines.some((line) => line.runs.some((run) => run.kind === 'bold'))
  ) {
    info.role = splitRole(role.replace(/,$/u, ''), null).role;
  }
  info.responsibilities.push(...entry.children.flatMap((child) => duties(child)));
}

function duties(entry: Entry): Dossier['responsibilities'] {
  if (entry.kind === 'code' || isPlaceholder(entry.text) || entry.text === '') return [];
  if (entry.children.length > 0 && (entry.value === '' || entry.label === null))
    return entry.children.flatMap(duties);
  return [textItem(entry.text, entry)];
}

/** The field that a statement's label names; a plain bullet is a label only when something stands below it. */
function fieldOf(entry: Entry): Field | null {
  const label = entry.label ?? (entry.children.length > 0 ? entry.text : null);
  if (label === null || label.length > 60) return null;
  return matchField(cleanHeading(label));
}

/** A label above a list that is no known field: a fact with several parts, or a heading above further labels. */
function readGroup(entry: Entry, context: Context, info: Info): void {
  const isLabelled = entry.children.some(
    (child) => fieldOf(child) !== null || child.kind === 'heading' || child.children.length > 0,
  );
  const isFact =
    entry.kind !== 'heading' && (entry.label !== null || (entry.kind === 'label' && entry.isEmphasised));
  if (!isFact || isLabelled) {
    read(entry.children, context, info);
    return;
  }
  const parts = entry.children.filter((child) => child.kind !== 'code').map((child) => child.text);
  const value = [entry.value, ...parts].filter((part) => part !== '' && part !== entry.text).join('; ');
  addFact(entry.label ?? entry.text, value, entry, context, info);
}

function addFact(label: string, value: string, entry: Entry, context: Context, info: Info): void {
  if (!context.hasFacts || isPlaceholder(value)) return;
  info.facts.push({ label: cleanHeading(label), value, line: entry.line, inferred: entry.inferred });
}

function apply(field: Field, entry: Entry, context: Context, info: Info): void {
  if (isPlaceholder(entry.value) && entry.children.length === 0) return;
  switch (field) {
    case 'company':
    case 'role':
    case 'location':
    case 'headquarters':
      applyName(field, entry, context, info);
      return;
    case 'mission':
      addMission(entry.label === null ? '' : entry.value, entry, info);
      return;
    case 'vision':
      if (entry.value !== '' && entry.label !== null) addFact(entry.label, entry.value, entry, context, info);
      return;
    case 'values':
      addValues(entry, info);
      return;
    case 'products':
      for (const text of inline(entry)) info.products.push(textItem(text, entry));
      info.products.push(...entry.children.flatMap(products));
      return;
    case 'news':
      if (entry.value !== '' && entry.label !== null)
        info.news.push(...readNews([{ ...entry, text: entry.value, label: null, children: [] }]));
      info.news.push(...readNews(entry.children));
      return;
    case 'stack':
      if (entry.value !== '' && entry.label !== null)
        info.techStack.push(stackLine(null, splitList(withoutFullStop(entry.value)), entry));
      info.techStack.push(...entry.children.flatMap(stackOf));
      return;
    case 'responsibilities':
      if (entry.value !== '' && entry.label !== null)
        info.responsibilities.push(textItem(entry.value, entry));
      info.responsibilities.push(...entry.children.flatMap(duties));
      return;
  }
}

const inline = (entry: Entry): readonly string[] =>
  entry.label === null || entry.value === '' || entry.children.length > 0 ? [] : listOf(entry.value);

function applyName(field: NameField, entry: Entry, context: Context, info: Info): void {
  if (entry.label === null || entry.value === '') {
    if (entry.children.length > 0) read(entry.children, context, info);
    return;
  }
  addFact(entry.label, entry.value, entry, context, info);
  const isShort =
    entry.value.length <= 80 &&
    wordCount(entry.value) <= 12 &&
    !/[.。]$/u.test(entry.value.replace(/\b(?:inc|ltd|co|corp)\.$/iu, ''));
  const isOwnName =
    isBareName(entry.label) && (context.isPreamble === true || !ABOUT_COMPANY.has(context.kind));
  if (field === 'company' && isShort && !isOwnName && !isDescription(entry.value))
    info.company ??= splitName(entry.value);
  if (field === 'role' && isShort) addRole(entry.value, info);
  const rank = field === 'headquarters' ? 1 : isRole(context.kind) ? 3 : 2;
  if ((field === 'location' || field === 'headquarters') && isShort && rank > (info.location?.rank ?? 0)) {
    info.location = { text: entry.value, rank };
  }
  if (entry.children.length > 0) read(entry.children, context, info);
}

/** "Name: …" is the company's inside its overview only; above the sections it may be the candidate's. */
const isBareName = (label: string): boolean => /^(?:name|이름|名称|名前|nom|nombre)$/iu.test(label);
const ABOUT_COMPANY: ReadonlySet<SectionKind> = new Set(['overview', 'company_summary']);

/** "fintech infra, SF, ~1200 people" behind "company" is no name. */
const isDescription = (text: string): boolean => /^\p{Ll}[^,]*\s[^,]*,/u.test(text) || /^an?\s/iu.test(text);

/** "Frontend Developer at Wrtn" states both. */
function addRole(value: string, info: Info): void {
  const found = /\sat\s|@/iu.test(value) ? readTitle(value) : null;
  if (found?.role != null && found.company !== null) info.company ??= found.company;
  info.role ??= found?.company != null ? found.role : splitRole(value, null).role;
}

function textItem(text: string, entry: Entry): Dossier['products'][number] {
  return { text: unquote(cleanHeading(text)), line: entry.line, inferred: entry.inferred };
}

function products(entry: Entry): Dossier['products'] {
  if (entry.kind === 'code' || isPlaceholder(entry.text) || entry.text === '') return [];
  const isGroup = entry.children.length > 0 && entry.value === '' && entry.kind !== 'item';
  return isGroup ? entry.children.flatMap(products) : [textItem(entry.text, entry)];
}

function addMission(text: string, entry: Entry, info: Info): void {
  const below =
    entry.kind === 'paragraph'
      ? []
      : entry.children.filter((child) => child.kind !== 'code').map((child) => child.text);
  const all = [text, ...below].filter((part) => part !== '' && !isNothing(part)).join(' ');
  if (all === '' || info.mission !== null) return;
  const line = text === '' ? (entry.children[0]?.line ?? entry.line) : entry.line;
  info.mission = { text: unquote(all), line, inferred: entry.inferred };
}

function addValues(entry: Entry, info: Info): void {
  if (entry.label !== null && entry.value !== '') info.values.push(...valuesInLine(entry));
  const hasItems = entry.children.some((child) => child.kind === 'item' || child.kind === 'row');
  for (const child of entry.children) {
    if (child.kind !== 'paragraph' || child.label !== null) info.values.push(...valuesOf(child));
    else if (!hasItems) info.values.push(...valuesInLine({ ...child, value: child.text }));
  }
}
