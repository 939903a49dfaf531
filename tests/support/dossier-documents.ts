/** Owns small catalogue documents for tests: only what a test says is in them. */
import { summarise, type CatalogueDocument } from '../../src/core/catalogue/entries/document.ts';
import type { Body, SectionBody } from '../../src/core/dossiers/body.ts';
import type { Dossier, SectionKind } from '../../src/core/dossiers/dossier.ts';
import { plain } from '../../src/core/text/inline.ts';

export type SectionOf = {
  readonly kind: SectionKind;
  readonly heading?: string;
  readonly audience?: 'all' | 'owner';
  readonly lines: readonly string[];
  /** Lines that only an owner reads, in a section that everybody may read: a candidate's hints. */
  readonly hints?: readonly string[];
};

type DocumentOf = Partial<Omit<Dossier, 'sections' | 'company'>> & {
  readonly company?: string | null;
  readonly aliases?: readonly string[];
  readonly sections?: readonly SectionOf[];
  readonly folder?: string;
  readonly modifiedAt?: number;
};

/** `file` without its ending is the slug. */
export function documentOf(
  file: string,
  {
    company = null,
    aliases = [],
    sections = [],
    folder = 'seeds',
    modifiedAt = 0,
    ...given
  }: DocumentOf = {},
): CatalogueDocument {
  const dossier: Dossier = {
    slug: file.replace(/\.md$/u, ''),
    title: null,
    company: { name: company, aliases: [...aliases] },
    role: null,
    location: null,
    language: 'en',
    facts: [],
    products: [],
    mission: null,
    values: [],
    news: [],
    responsibilities: [],
    techStack: [],
    topics: [],
    interviewQuestions: [],
    questionsToAsk: [],
    concepts: [],
    sections: sections.map(({ kind, heading = kind, audience = 'all', lines, hints = [] }) => ({
      kind,
      heading,
      audience,
      text: [...lines, ...hints].join('\n'),
      ...mark,
    })),
    ...given,
  };
  const content = { dossier, bodies: sections.map(bodyOf) };
  return { summary: summarise(content), content: () => content, folder, file, modifiedAt };
}

export const mark = { line: 1, inferred: false } as const;

export const newsOf = (text: string, sortDate: string | null): Dossier['news'][number] => ({
  text,
  date: sortDate,
  sortDate,
  ...mark,
});

function bodyOf({ audience = 'all', lines, hints = [] }: SectionOf): SectionBody {
  const shared = audience === 'owner' ? [] : listOf(lines);
  return { shared, owner: hints.length === 0 && audience === 'all' ? shared : listOf([...lines, ...hints]) };
}

function listOf(lines: readonly string[]): Body {
  const items = lines.map((line) => ({ text: [plain(line)], isInferred: false, children: [] }));
  return items.length === 0 ? [] : [{ kind: 'list', isOrdered: false, start: 1, items }];
}

/** The three seeds as far as names go: what they state, and the Hangul names from the configuration. */
export const SEED_NAMES = new Map([
  ['kakao', ['카카오', 'Daum Kakao']],
  ['cycloid', ['사이클로이드']],
]);
