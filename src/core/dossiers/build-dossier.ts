/** Owns one document's way to a dossier: its sections, what each states, and who the company is. */
import type { Block } from './blocks.ts';
import type { SectionBody } from './body.ts';
import { breakQuestions } from './break-questions.ts';
import { buildBody } from './build-body.ts';
import { detectLanguage } from './detect-language.ts';
import type { Dossier, Section } from './dossier.ts';
import { type Placed, at } from './findings.ts';
import { fold } from './fold-words.ts';
import { isPlaceholder, isRequest, matchTitle } from './match-words.ts';
import { liftLines } from './lift-lines.ts';
import { mergeSections } from './merge-sections.ts';
import { type Name, spokenName, splitName } from './names.ts';
import { outlineOf } from './outline.ts';
import { cleanHeading } from './plain-words.ts';
import { withPseudoHeadings } from './pseudo-headings.ts';
import { type Info, createInfo, readInfo } from './read-info.ts';
import { type Hidden, readConcepts, readQuestions } from './read-questions.ts';
import { readTitle } from './read-title.ts';
import { readTopics } from './read-topics.ts';
import { sectionText } from './section-text.ts';
import { slugFor } from './slug.ts';
import type { RawDocument } from './split-documents.ts';
import { splitHints } from './split-hints.ts';
import { type RawSection, splitSections } from './split-sections.ts';
import { statedName } from './stated-name.ts';
import type { FrontMatter } from './unwrap-source.ts';

export type BuildContext = { readonly fileName: string | null; readonly frontMatter: FrontMatter };
export type Built = {
  readonly parsed: { readonly dossier: Dossier; readonly bodies: readonly SectionBody[] } | null;
  readonly findings: readonly Placed[];
};

type Lists = Pick<Dossier, 'topics' | 'interviewQuestions' | 'questionsToAsk' | 'concepts'>;

export function buildDossier(document: RawDocument, context: BuildContext): Built {
  const { frontMatter } = context;
  const heading = document.title === null ? null : cleanHeading(document.title.text);
  const title = frontMatter['title'] ?? heading;
  const stated = title === null ? null : readTitle(title);
  const companyWords =
    stated?.company === null || stated === null ? [] : [stated.company.name, ...stated.company.aliases];
  const raw = splitSections(withPseudoHeadings(liftLines(document.blocks)), { companyWords });
  const sections = placePreamble(raw, heading).map((section) => ({ ...section, blocks: withHints(section) }));
  const info = createInfo();
  const lists: Lists = { topics: [], interviewQuestions: [], questionsToAsk: [], concepts: [] };
  const hidden: Hidden = new Set();
  for (const section of sections) {
    const group = isOneOfMany(section, sections) ? section.heading : null;
    readSection(section, group, info, lists, hidden);
  }
  const refusal = refuse(document, sections, namesOf(info, stated));
  if (refusal !== null) return { parsed: null, findings: [refusal] };
  const text = sections.map((section) => sectionText(section.blocks)).join('\n');
  const company = companyOf(context, info, stated, sections, text);
  const merged = mergeSections(sections);
  const shown = merged.map((section) => toSection(section));
  const dossier: Dossier = {
    slug: slugFor({
      stated: frontMatter['slug'] ?? null,
      fileName: context.fileName,
      company: company?.name ?? null,
      fallback: title ?? 'dossier',
    }),
    title,
    company: { name: company?.name ?? null, aliases: [...(company?.aliases ?? [])] },
    role: frontMatter['role'] ?? frontMatter['position'] ?? info.role ?? stated?.role ?? null,
    location: frontMatter['location'] ?? placeOf(info, stated),
    language: languageOf(frontMatter) ?? detectLanguage(text),
    facts: info.facts,
    products: info.products,
    mission: info.mission,
    values: info.values,
    news: info.news,
    responsibilities: info.responsibilities,
    techStack: info.techStack,
    ...lists,
    sections: shown,
  };
  const bodies = merged.map((section) => buildBody(section.blocks, section.audience === 'owner', hidden));
  return { parsed: { dossier, bodies }, findings: remarks(dossier, merged, document) };
}

const QUESTION_KINDS: ReadonlySet<string> = new Set(['interview_questions', 'questions_to_ask', 'topics']);
const withHints = (section: RawSection): Block[] =>
  QUESTION_KINDS.has(section.kind)
    ? [...splitHints(section.kind === 'topics' ? section.blocks : breakQuestions(section.blocks))]
    : section.blocks;

function languageOf(frontMatter: FrontMatter): string | null {
  const code = (frontMatter['language'] ?? frontMatter['lang'] ?? '').toLowerCase().slice(0, 2);
  return /^[a-z]{2}$/u.test(code) ? code : null;
}

/** What stands before the first heading belongs to the title; it is an overview where the document has no other. */
function placePreamble(sections: readonly RawSection[], title: string | null): readonly RawSection[] {
  const hasOverview = sections.some(
    (section) => section.kind === 'overview' || section.kind === 'company_summary',
  );
  return sections
    .filter((section) => section.heading !== '' || sectionText(section.blocks) !== '')
    .map((section) => {
      if (section.level !== 0) return section;
      const isOverview =
        !hasOverview && outlineOf(section.blocks).some((entry) => entry.label !== null && entry.value !== '');
      return { ...section, heading: title ?? '', kind: isOverview ? 'overview' : 'other' };
    });
}

/** Where the same kind stands under several headings, each groups what stands below it. */
const isOneOfMany = (section: RawSection, all: readonly RawSection[]): boolean =>
  all.some((other) => other.kind === section.kind && fold(other.heading) !== fold(section.heading));

function readSection(
  section: RawSection,
  group: string | null,
  info: Info,
  lists: Lists,
  hidden: Hidden,
): void {
  if (section.audience === 'owner') return;
  const entries = outlineOf(section.blocks, section.inferred);
  switch (section.kind) {
    case 'topics':
      lists.topics.push(...readTopics(entries, hidden));
      return;
    case 'interview_questions':
      lists.interviewQuestions.push(...readQuestions(entries, hidden, group));
      return;
    case 'questions_to_ask':
      lists.questionsToAsk.push(
        ...readQuestions(entries, hidden, group).map(({ text, group, line, inferred }) => ({
          text,
          category: group,
          line,
          inferred,
        })),
      );
      return;
    case 'concepts':
      lists.concepts.push(...readConcepts(entries));
      return;
    case 'overview':
    case 'company_summary':
    case 'role_context':
    case 'role_overview':
    case 'mission_values':
    case 'news':
    case 'other':
      readInfo(entries, section.kind, section.heading, section.level === 0, info);
      return;
    case 'sources':
    case 'fit':
    case 'resume_highlights':
    case 'advice':
      return;
  }
}

function toSection(section: RawSection): Section {
  const { kind, heading, audience, line, inferred } = section;
  return { kind, heading, audience, text: sectionText(section.blocks), line, inferred };
}

function companyOf(
  context: BuildContext,
  info: Info,
  stated: ReturnType<typeof readTitle> | null,
  sections: readonly RawSection[],
  text: string,
): Name | null {
  const front = context.frontMatter['company'];
  if (front !== undefined && front !== '') return splitName(front);
  const titled = stated?.company ?? null;
  if (info.company !== null) return withTitleName(info.company, titled);
  if (
    titled !== null &&
    stated !== null &&
    (!stated.isBare || stated.isName || fold(text).includes(fold(titled.name)))
  )
    return titled;
  return statedName(sections);
}

/** Where the job is: as a fact says, else the title, else where the company sits. */
function placeOf(info: Info, stated: ReturnType<typeof readTitle> | null): string | null {
  const isHeadOffice = info.location?.rank === 1;
  if (isHeadOffice && stated?.location != null) return stated.location;
  return info.location?.text ?? stated?.location ?? null;
}

/** A title that gives the stated name as another name of its own, or the same one with others, adds those. */
function withTitleName(name: Name, titled: Name | null): Name {
  if (titled === null) return name;
  const all = [titled.name, ...titled.aliases];
  if (!all.some((one) => isSameCompany(one, name))) return name;
  const others = all.filter((one) => fold(one) !== fold(name.name));
  return { name: name.name, aliases: [...new Set([...name.aliases, ...others])] };
}

/** The same name, the same as people say it, or the same in another script beside no Latin one. */
function isSameCompany(one: string, name: Name): boolean {
  const known = [name.name, ...name.aliases];
  const spoken = fold(spokenName(one));
  return known.some((other) => {
    const whole = fold(spokenName(other));
    return (
      fold(one) === fold(other) || (spoken !== '' && (spoken === whole || whole.startsWith(`${spoken} `)))
    );
  });
}

/** What a document states about itself besides a bare title, which any text may have. */
function namesOf(info: Info, stated: ReturnType<typeof readTitle> | null): Pick<Info, 'company' | 'role'> {
  const titled = stated === null || stated.isBare ? null : stated;
  return { company: info.company ?? titled?.company ?? null, role: info.role ?? titled?.role ?? null };
}

/** What a section counts for as evidence: any document may have an "Overview" and "References". */
function weightOf(section: RawSection): number {
  if (section.isSure) return 3;
  if (section.kind === 'overview' || section.kind === 'sources') return 0.5;
  return QUESTION_KINDS.has(section.kind) ? 2 : 1;
}

/** Says something: a word that is no placeholder for one. */
const isFilled = (section: RawSection): boolean =>
  sectionText(section.blocks)
    .split('\n')
    .some((line) => /[\p{L}\p{N}]/u.test(line) && !isPlaceholder(line));

/** The reason why a document is no dossier, or null. */
function refuse(
  document: RawDocument,
  sections: readonly RawSection[],
  stated: Pick<Info, 'company' | 'role'>,
): Placed | null {
  const known = sections.filter((section) => section.kind !== 'other');
  const filled = known.filter(isFilled);
  const isTitled = document.title !== null && matchTitle(document.title.text) !== null;
  const isShared = filled.some((section) => section.audience === 'all') || filled.length > 1;
  const evidence = filled.reduce((sum, section) => sum + weightOf(section), isTitled ? 2 : 0);
  const text = sections.map((section) => sectionText(section.blocks)).join('\n');
  const line = document.title?.line ?? sections[0]?.line ?? 1;
  const isNamed = isTitled || stated.company !== null || stated.role !== null;
  const isEnough = evidence >= 3 && isShared && (isNamed || filled.some((section) => section.isSure));
  if (isEnough && (text.length >= 1200 || filled.length >= 3)) return null;
  const asks = isRequest(text);
  if (isEnough && !asks) return null;
  if (asks) return at(line, { rule: 'dossier/asks-for-input' });
  if (known.length > 0 && filled.length === 0)
    return at(line, { rule: 'dossier/only-headings', headings: known.length });
  return at(line, { rule: 'dossier/no-sections' });
}

/** What a writer wants to know about a dossier that was read. */
function remarks(
  dossier: Dossier,
  sections: readonly RawSection[],
  document: RawDocument,
): readonly Placed[] {
  const line = document.title?.line ?? sections[0]?.line ?? 1;
  const found: Placed[] = [];
  if (dossier.company.name === null) found.push(at(line, { rule: 'company/not-stated' }));
  if (dossier.role === null) found.push(at(line, { rule: 'role/not-stated' }));
  if (dossier.topics.length + dossier.interviewQuestions.length === 0)
    found.push(at(line, { rule: 'topics/none' }));
  for (const section of sections) {
    if (section.kind === 'other' && section.level > 0 && section.audience === 'all')
      found.push(at(section.line, { rule: 'section/unknown', heading: section.heading }));
    else if (section.kind !== 'other' && sectionText(section.blocks) === '') {
      found.push(at(section.line, { rule: 'section/empty', heading: section.heading }));
    }
  }
  return found;
}
