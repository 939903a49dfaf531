/** Owns the views of a dossier: what a person can ask for, which sections answer, and the words for it. */
import type { Entry, EntrySection } from '../catalogue/catalogue.ts';
import type { Body } from '../dossiers/body.ts';
import type { Section, SectionKind } from '../dossiers/dossier.ts';
import { matchField } from '../dossiers/match-words.ts';
import type { Field } from '../dossiers/vocabulary/language-words.ts';
import { LOCALES, messagesIn, type Messages } from '../i18n/locale.ts';

/**
 * The view ids, as typed in `/prep kakao topics`. `stack` and
 * `question` have no section of their own: one is read from the tech stack, the other drawn from the deck.
 */
export const SECTION_VIEWS = [
  'overview',
  'values',
  'news',
  'role',
  'stack',
  'topics',
  'questions',
  'question',
  'ask',
  'concepts',
  'fit',
  'resume',
  'advice',
  'sources',
] as const;
export type SectionViewId = (typeof SECTION_VIEWS)[number];

/** A view's id: one of the known ones, or `other-…` for a section under a heading of its own. */
export type ViewId = SectionViewId | `other-${string}`;

export const KINDS_OF_VIEW: Readonly<Record<SectionViewId, readonly SectionKind[]>> = {
  overview: ['overview', 'company_summary'],
  values: ['mission_values'],
  news: ['news'],
  role: ['role_context', 'role_overview'],
  stack: [],
  topics: ['topics'],
  questions: ['interview_questions'],
  question: [],
  ask: ['questions_to_ask'],
  concepts: ['concepts'],
  fit: ['fit'],
  resume: ['resume_highlights'],
  advice: ['advice'],
  sources: ['sources'],
};

/** Sections that have no kind of their own, and the view that a person looks for them under. */
const VIEW_OF_FIELD: Readonly<Partial<Record<Field, SectionViewId>>> = {
  stack: 'stack',
  products: 'overview',
  responsibilities: 'role',
};

/** Matching a heading costs more than looking it up; a dossier may have thousands. */
const viewsBySection = new WeakMap<Section, ViewId>();

/** Where a section is shown. */
export function viewOfSection(section: Section): ViewId {
  const known = viewsBySection.get(section);
  if (known !== undefined) return known;
  const view = findView(section);
  viewsBySection.set(section, view);
  return view;
}

function findView(section: Section): ViewId {
  const byKind = SECTION_VIEWS.find((view) => KINDS_OF_VIEW[view].includes(section.kind));
  if (byKind !== undefined) return byKind;
  const field = section.audience === 'all' ? matchField(section.heading) : null;
  return (field === null ? undefined : VIEW_OF_FIELD[field]) ?? `other-${slugOf(section.heading)}`;
}

/** The sections that a view shows, in the dossier's order. */
export function sectionsOfView(entry: Entry, view: ViewId): readonly EntrySection[] {
  return entry.sections.filter(({ section }) => viewOfSection(section) === view);
}

/** The views that an entry has something under, in a fixed order, sections under headings of their own last. */
export function viewsOf(entry: Entry): readonly ViewId[] {
  const present = new Set(entry.sections.map(({ section }) => viewOfSection(section)));
  return [
    ...SECTION_VIEWS.filter((view) => present.has(view) || hasData(entry, view)),
    ...[...present].filter((view) => !isSectionView(view)),
  ];
}

/** Whether the reader is an owner of the document that a section came from. */
export type Owns = (section: EntrySection) => boolean;

/** For a card that everybody sees. */
export const ownsNothing: Owns = () => false;

/** What a reader may see of a section: the owner's face, the shared one, or null when it is somebody else's own. */
export function readableBody(one: EntrySection, owns: Owns): Body | null {
  if (owns(one)) return one.body.owner;
  return one.section.audience === 'owner' ? null : one.body.shared;
}

/** True for a view of which everything is somebody else's own. */
export function isHidden(entry: Entry, view: ViewId, owns: Owns): boolean {
  const sections = sectionsOfView(entry, view);
  return sections.length > 0 && sections.every((section) => readableBody(section, owns) === null);
}

/** Some kinds of content stand inside other sections; the parser reads them as data all the same. */
function hasData({ dossier }: Entry, view: SectionViewId): boolean {
  switch (view) {
    case 'stack':
      return dossier.techStack.length > 0;
    case 'questions':
    case 'question':
      return dossier.topics.length + dossier.interviewQuestions.length + dossier.concepts.length > 0;
    case 'values':
      return dossier.mission !== null || dossier.values.length > 0;
    case 'news':
      return dossier.news.length > 0;
    default:
      return false;
  }
}

/** The name of a view in the reader's language; a section under its own heading keeps that heading. */
export function viewName(entry: Entry, view: ViewId, messages: Messages): string {
  if (isSectionView(view)) return messages.views[view];
  const heading = sectionsOfView(entry, view)[0]?.section.heading ?? '';
  return heading === '' ? messages.untitledSection : heading;
}

/** Which of the entry's views is meant by what a person typed: an id, a label in any language, or a heading. */
export function parseView(entry: Entry, typed: string): ViewId | null {
  const wanted = comparable(typed);
  if (wanted === '') return null;
  const named = [
    ...SECTION_VIEWS.map((view) => ({
      view,
      names: [view, ...LOCALES.map((locale) => messagesIn(locale).views[view])],
    })),
    ...entry.sections.map(({ section }) => ({
      view: viewOfSection(section),
      names: [section.heading, section.kind],
    })),
  ].map(({ view, names }) => ({ view, names: names.map(comparable) }));
  const exact = named.find(({ names }) => names.includes(wanted));
  const begun = named.find(({ names }) => wanted.length > 1 && names.some((name) => name.startsWith(wanted)));
  return (exact ?? begun)?.view ?? null;
}

export function isSectionView(view: string): view is SectionViewId {
  return SECTION_VIEWS.some((known) => known === view);
}

/** A view id as an action carries it, or null when the entry has no such view any more. */
export function viewById(entry: Entry, id: string): ViewId | null {
  return viewsOf(entry).find((view) => view === id) ?? null;
}

const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Stays under the length that an action id leaves for a view. */
const SLUG_LENGTH = 30;

function slugOf(heading: string): string {
  const slug = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug === '' ? 'untitled' : slug.slice(0, SLUG_LENGTH);
}
