/** Owns the entries: which documents become one, what it is called, what it holds, and whose it is. */
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../../src/core/catalogue/build-catalogue.ts';
import type { Catalogue } from '../../../../src/core/catalogue/catalogue.ts';
import type { CatalogueDocument } from '../../../../src/core/catalogue/entries/document.ts';
import { documentOf, mark, newsOf, SEED_NAMES } from '../../../support/dossier-documents.ts';

const build = (documents: readonly CatalogueDocument[], owners: Record<string, string[]> = {}): Catalogue =>
  buildCatalogue(documents, { names: SEED_NAMES, owners: new Map(Object.entries(owners)) }, 1);
const ids = ({ entries }: Catalogue): readonly string[] => entries.map(({ id }) => id);

describe('documents of one company and role become one entry', () => {
  it.each([
    ['with and without a corporate form', { company: 'Kakao Corp' }, { company: 'Kakao' }],
    ['in other case and spacing', { company: 'KAKAO' }, { company: 'Ka kao' }],
    ['Hangul by the configuration', { company: 'Kakao Corp' }, { company: '카카오' }],
    ['Hangul by an alias', { company: 'Zeta', aliases: ['제타'] }, { company: '(주)제타' }],
    ['a Japanese name with its form in front', { company: '株式会社メルカリ' }, { company: 'メルカリ' }],
    [
      'a role spelled otherwise',
      { company: 'A', role: 'Sr. Back-end Engineer' },
      { company: 'A', role: 'Backend Engineer (Core), Senior' },
    ],
    [
      'a role in Korean',
      { company: 'A', role: 'Senior Backend Developer' },
      { company: 'A', role: '시니어 백엔드 개발자' },
    ],
    ['a role beside none', { company: 'A', role: 'Data Engineer' }, { company: 'A' }],
  ])('%s', (_, one, other) => {
    const { entries } = build([documentOf('one.md', one), documentOf('other.md', other)]);
    expect(entries.map(({ files }) => files)).toEqual([['one.md', 'other.md']]);
  });

  it('a document that states no company goes by its slug', () => {
    expect(ids(build([documentOf('kakao.md'), documentOf('prep.md', { company: 'Kakao Corp.' })]))).toEqual([
      'kakao',
    ]);
  });

  it('a document that states no company joins the one that has a file of the same name', () => {
    const named = documentOf('line.md', { company: 'LY Corporation' });
    const nameless = documentOf('line.md', { folder: 'data/dossiers' });
    expect(build([named, nameless]).entries).toHaveLength(1);
  });

  it('two companies whose files have the same name stay two', () => {
    const catalogue = build([
      documentOf('notes.md', { company: 'Naver' }),
      documentOf('notes.md', { company: 'Toss', folder: 'data/dossiers' }),
    ]);
    expect(ids(catalogue)).toEqual(['notes', 'toss']);
  });
});

describe('a merged entry', () => {
  const research = documentOf('kakao.md', {
    company: 'Kakao Corp',
    location: 'Pangyo',
    facts: [{ label: 'Employees', value: '10,600', ...mark }],
    news: [newsOf('Kanana-o', '2025-05-31')],
    topics: [{ title: 'Caching', points: [{ text: 'Redis', ...mark }], questions: [], ...mark }],
    sections: [
      { kind: 'overview', lines: ['about'] },
      { kind: 'topics', lines: ['Caching'] },
    ],
  });
  const prep = documentOf('kakao-prep.md', {
    company: 'Kakao',
    role: 'Backend Engineer',
    facts: [
      { label: 'Employees', value: '10,600 ', ...mark },
      { label: 'Founded', value: '2010', ...mark },
    ],
    news: [newsOf('Earnings', '2024-03-31')],
    topics: [
      {
        title: 'caching',
        points: [
          { text: 'Redis', ...mark },
          { text: 'TTL', ...mark },
        ],
        questions: [],
        ...mark,
      },
    ],
    interviewQuestions: [{ text: 'Why Kakao?', group: null, hint: 'be honest', ...mark }],
    sections: [
      { kind: 'topics', lines: ['Caching'] },
      { kind: 'interview_questions', lines: ['Why Kakao?'] },
      { kind: 'company_summary', lines: ['short'] },
    ],
  });
  const [entry] = build([research, prep]).entries;

  it('says everything once', () => {
    expect(entry?.dossier.facts.map(({ label }) => label)).toEqual(['Employees', 'Founded']);
    expect(entry?.dossier.topics.map(({ title, points }) => [title, points.map(({ text }) => text)])).toEqual(
      [['caching', ['Redis', 'TTL']]],
    );
    expect(entry?.dossier.news).toHaveLength(2);
    expect(entry?.sections.map(({ section, file }) => [section.kind, file])).toEqual([
      ['overview', 'kakao.md'],
      ['company_summary', 'kakao-prep.md'],
      ['topics', 'kakao-prep.md'],
      ['interview_questions', 'kakao-prep.md'],
    ]);
    expect(entry?.dossier.sections).toEqual(entry?.sections.map(({ section }) => section));
  });

  it('fills from one sister what the other does not state', () => {
    expect(entry).toMatchObject({
      id: 'kakao',
      slug: 'kakao',
      role: 'Backend Engineer',
      dossier: { location: 'Pangyo' },
      newestDate: '2025-05-31',
      files: ['kakao-prep.md', 'kakao.md'],
    });
  });

  it('is unchanged where there is nothing to merge', () => {
    const [alone] = build([research]).entries;
    expect(alone?.dossier).toBe(research.content().dossier);
  });

  it('shows the stated name, else the configured one, else the slug', () => {
    expect(build([research]).entries[0]?.names).toEqual(['Kakao Corp', '카카오', 'Daum Kakao', 'kakao']);
    expect(build([documentOf('kakao.md')]).entries[0]?.company).toBe('카카오');
    expect(build([documentOf('acme.md')]).entries[0]?.company).toBe('acme');
  });
});

describe('roles', () => {
  const backend = documentOf('kakao.md', { company: 'Kakao', role: 'Backend Engineer', modifiedAt: 1 });
  const data = documentOf('kakao-data.md', { company: 'Kakao', role: 'Data Engineer', modifiedAt: 2 });

  it('stay apart, the one changed last first', () => {
    expect(ids(build([backend, data]))).toEqual(['kakao~data-engineer', 'kakao']);
  });

  it('the newest stated date counts before the time of the file', () => {
    const dated = documentOf('kakao-ml.md', {
      company: 'Kakao',
      role: 'ML Engineer',
      news: [newsOf('x', '2020-01-01')],
      modifiedAt: 0,
    });
    expect(ids(build([backend, data, dated]))[0]).toBe('kakao~ml-engineer');
  });

  it('what states no role is part of each', () => {
    const general = documentOf('kakao-company.md', {
      company: 'Kakao',
      sections: [{ kind: 'overview', lines: ['x'] }],
    });
    const { entries } = build([backend, data, general]);
    expect(entries.map(({ role, sections }) => [role, sections.length])).toEqual([
      ['Data Engineer', 1],
      ['Backend Engineer', 1],
    ]);
  });
});

describe('an id', () => {
  const backend = documentOf('kakao.md', { company: 'Kakao', role: 'Backend Engineer' });
  const data = documentOf('kakao-data.md', { company: 'Kakao', role: 'Data Engineer' });
  const general = documentOf('about-kakao.md', { company: 'Kakao' });

  it.each([
    ['another role', [backend], data],
    ['a sister', [backend], general],
    ['another company', [backend], documentOf('aaa.md', { company: 'Aaa' })],
    ['a role with a shorter file name', [data], backend],
    [
      'a company whose file has the same name',
      [backend],
      documentOf('kakao.md', { company: 'Cacao', folder: 'x' }),
    ],
  ])('still leads to its entry when %s appears', (_, before, added) => {
    const was = build(before).entries[0];
    const now = build([...before, added]).byId(was?.id ?? '');
    expect(now?.role).toBe(was?.role);
    expect(now?.company).toBe(was?.company);
  });

  it.each([
    ['a long name', 'a-very-long-company-name-that-somebody-used-as-a-file-name.md', 'R'.repeat(200)],
    ['Hangul', '카카오-백엔드.md', '데이터 엔지니어'],
    ['signs', 'a: b c.md', 'C++ / C# : Engineer'],
    ['emoji', '🎉.md', '🎉 Clown'],
  ])('of %s is short and fits into a button', (_, file, role) => {
    const { entries } = build([
      documentOf(file, { company: 'X', role }),
      documentOf('other-file.md', { company: 'X', role: 'Another' }),
    ]);
    for (const { id } of entries) expect(id).toMatch(/^[^\s:]{1,40}$/u);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
  });

  it('does not depend on the order of other files', () => {
    const all = [backend, data, general];
    expect(ids(build(all)).toSorted()).toEqual(ids(build(all.toReversed())).toSorted());
  });
});

describe('owners', () => {
  const own = (file: string, text: string): CatalogueDocument =>
    documentOf(file, { company: 'Cycloid', sections: [{ kind: 'fit', audience: 'owner', lines: [text] }] });

  it.each(['cycloid', 'Cycloid', 'Cycloid SAS', '사이클로이드'])('are named by "%s"', (line) => {
    expect(build([own('cycloid.md', 'x')], { [line]: ['a:minji'] }).entries[0]?.owners).toEqual(['a:minji']);
  });

  it('of one document do not own its sister', () => {
    const [entry] = build([own('cycloid.md', 'x'), own('cycloid-jane.md', 'y')], {
      cycloid: ['a:minji'],
      'cycloid-jane': ['a:jane'],
    }).entries;
    expect(entry?.owners).toEqual([]);
    expect(entry?.sections.map(({ owners }) => owners)).toEqual([['a:jane'], ['a:minji']]);
  });

  it.each(['cycloid', '사이클로이드'])(
    'named by "%s" are not joined by those of another company that calls itself so',
    (line) => {
      const other = documentOf('other.md', {
        company: 'Other',
        aliases: ['Cycloid'],
        sections: [{ kind: 'fit', audience: 'owner', lines: ['y'] }],
      });
      const owners = { [line]: ['a:minji'], other: ['a:jane'] };
      const sections = build([own('cycloid-minji.md', 'x'), other], owners).entries[0]?.sections;
      const minjis = sections?.find(({ file }) => file === 'cycloid-minji.md');
      expect(minjis?.owners).toEqual(['a:minji']);
    },
  );

  it('own the entry when the sister holds nothing of anybody', () => {
    const sister = documentOf('cycloid-research.md', {
      company: 'Cycloid',
      sections: [{ kind: 'news', lines: ['n'] }],
    });
    const [entry] = build([own('cycloid-minji.md', 'x'), sister], { 'cycloid-minji': ['a:minji'] }).entries;
    expect(entry?.owners).toEqual(['a:minji']);
  });
});
