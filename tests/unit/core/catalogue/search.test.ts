/** Owns full-text search: which sections are found, in which order, with which line; and what is never found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../../src/core/catalogue/build-catalogue.ts';
import type { Hit } from '../../../../src/core/catalogue/catalogue.ts';
import { documentOf, SEED_NAMES } from '../../../support/dossier-documents.ts';

const MINJI = 'playground:minji';
const OTHER = 'slack:T1:U1';

const documents = [
  documentOf('kakao.md', {
    company: 'Kakao Corp',
    role: 'Senior Backend Engineer',
    sections: [
      {
        kind: 'topics',
        heading: 'Likely Interview Topics',
        lines: [
          'Caching strategies: Redis cluster, cache invalidation',
          'Distributed transactions and sagas',
          'Observability: tracing, metrics',
        ],
      },
      {
        kind: 'role_context',
        heading: 'Role Context',
        lines: ['Optimize PostgreSQL schemas and Redis caching'],
      },
      { kind: 'news', heading: 'Recent News', lines: ['May 2025: launched Kanana-o, a language model'] },
    ],
  }),
  documentOf('cycloid.md', {
    company: 'Cycloid',
    role: 'Senior Go backend Developer',
    sections: [
      {
        kind: 'concepts',
        heading: '알아둘 개념',
        lines: [
          '캐시를 무효화하는 방법',
          'API를 설계하는 원칙과 RabbitMQ나 Kafka',
          '인프라자동화: Terraform과 C++',
          '고루틴, 채널의 동시성',
        ],
      },
      {
        kind: 'interview_questions',
        heading: '예상 면접 질문',
        lines: ['장애 대응 프로세스를 이야기해 주세요.'],
        hints: ['솔직하게 zeppelin 프로젝트를 말하기'],
      },
      {
        kind: 'advice',
        heading: '전략적 조언',
        audience: 'owner',
        lines: ['레드플래그: 경험 부족', 'Mention the quokka'],
      },
    ],
  }),
  documentOf('acme.md', {
    company: 'Acme',
    sections: [
      {
        kind: 'overview',
        heading: '회사 개요',
        lines: ['면접準備の資料 コンピューター', '캐시는 없다', 'Redis once'],
      },
    ],
  }),
];
const settings = { names: SEED_NAMES, owners: new Map([['cycloid', [MINJI]]]) };
const catalogue = buildCatalogue(documents, settings, 1);

const places = (hits: readonly Hit[]): readonly string[] =>
  hits.map(({ entry, section }) => `${entry.id}/${section.section.kind}`);
const search = (words: string, reader = OTHER): readonly string[] =>
  places(catalogue.search(words, reader, 10));

describe('a search finds', () => {
  /** Those that say 캐시 before those that say cache. */
  const own = ['acme/overview', 'cycloid/concepts', 'kakao/role_context', 'kakao/topics'];

  it.each([
    ['a word as it stands', 'sagas', ['kakao/topics']],
    ['a word in other case and width', 'ＰＯＳＴＧＲＥＳＱＬ', ['kakao/role_context']],
    ['a beginning', 'postgre', ['kakao/role_context']],
    ['a word with a typing mistake', 'postgersql', ['kakao/role_context']],
    ['another form of an English word', 'schema', ['kakao/role_context']],
    ['a Korean word followed by a particle', '캐시', own],
    ['a Korean word typed with another particle', '캐시에서는', own],
    ['a Korean word typed in parts', '캐시'.normalize('NFD'), own],
    ['a Korean word with a wrong vowel', '캐쉬를', ['acme/overview', 'cycloid/concepts']],
    ['a verb by its noun', '설계', ['cycloid/concepts']],
    ['an abbreviation with a particle behind it', 'api', ['cycloid/concepts']],
    ['a name with a particle behind it', 'rabbitmq', ['cycloid/concepts']],
    ['a part of a Korean compound', '자동화', ['cycloid/concepts']],
    ['a Korean compound typed apart', '인프라 자동화', ['cycloid/concepts']],
    ['two Korean words typed as one', '장애대응', ['cycloid/interview_questions']],
    ['a language with signs in its name', 'c++', ['cycloid/concepts']],
    ['a word of a heading', '예상', ['cycloid/interview_questions']],
    ['Chinese characters within a run', '準備', ['acme/overview']],
    ['a katakana word by its beginning', 'コンピュ', ['acme/overview']],
    [
      'a company with a word: the company says which',
      'kakao caching',
      ['kakao/role_context', 'kakao/topics', 'acme/overview', 'cycloid/concepts'],
    ],
    [
      'a company by its Hangul name with a word',
      '카카오 redis',
      ['kakao/role_context', 'kakao/topics', 'acme/overview'],
    ],
  ])('%s', (_, words, expected) => {
    expect(search(words)).toEqual(expected);
  });

  it('sections that hold all words before sections that hold one', () => {
    expect(search('redis invalidation')[0]).toBe('kakao/topics');
    expect(search('postgresql redis')[0]).toBe('kakao/role_context');
  });

  it('the line that holds most of the words, and the words as they stand there', () => {
    const [hit] = catalogue.search('캐시 방법', OTHER, 1);
    expect(hit?.line).toBe('캐시를 무효화하는 방법');
    expect(hit?.matched).toEqual(['캐시를', '방법']);
  });

  it('the heading as the line when the words stand only there', () => {
    expect(catalogue.search('알아둘', OTHER, 1)[0]?.line).toBe('알아둘 개념');
  });

  it('the place in a long line, not its beginning', () => {
    const long = `${'word '.repeat(100)}needle ${'word '.repeat(100)}`.trim();
    const one = buildCatalogue(
      [documentOf('x.md', { sections: [{ kind: 'overview', lines: [long] }] })],
      settings,
      1,
    );
    const [hit] = one.search('needle', OTHER, 1);
    expect(hit?.line.slice(0, 60)).toContain('needle');
  });

  it('no more than asked for', () => {
    expect(catalogue.search('redis', OTHER, 2)).toHaveLength(2);
    expect(catalogue.search('redis', OTHER, 0)).toEqual([]);
  });

  it('a section of a company with several roles once', () => {
    const roles = buildCatalogue(
      [
        documentOf('z.md', { company: 'Z', sections: [{ kind: 'overview', lines: ['unicorn'] }] }),
        documentOf('z-a.md', { company: 'Z', role: 'Data' }),
        documentOf('z-b.md', { company: 'Z', role: 'Web' }),
      ],
      settings,
      1,
    );
    expect(places(roles.search('unicorn', OTHER, 5))).toEqual(['z~data/overview']);
  });
});

describe('a search finds nothing', () => {
  it.each([
    ['for no words', ''],
    ['for spaces', '   '],
    ['for an emoji', '🎉'],
    ['for quotes and brackets', '"()[]{}*'],
    ['for bidirectional controls', '\u202E\u2066'],
    ['for ten thousand letters', 'redis '.repeat(2000)],
    ['for a name of JavaScript objects', '__proto__ constructor'],
    ['for a company alone where no section names it', 'acme'],
    ['for a word of no dossier', 'xylophone'],
  ])('%s', (_, words) => {
    expect(search(words)).toEqual([]);
  });
});

describe("an owner's own parts", () => {
  it.each([
    ['an owner-only section', 'quokka', 'cycloid/advice'],
    ['its heading', '전략적', 'cycloid/advice'],
    ['a hint under a question', 'zeppelin', 'cycloid/interview_questions'],
  ])('%s is found by its owner and by nobody else', (_, word, place) => {
    expect(search(word, MINJI)).toEqual([place]);
    expect(search(word, OTHER)).toEqual([]);
    expect(search(word, '')).toEqual([]);
    expect(search(word.slice(0, 4), OTHER)).toEqual([]);
  });

  it('are not found by their heading either, whatever else their shared face might say', () => {
    const document = documentOf('acme.md', {
      sections: [{ kind: 'advice', heading: 'Quokka plan', audience: 'owner', lines: ['numbat'] }],
    });
    const { dossier, bodies } = document.content();
    const leaky = bodies.map(({ owner }) => ({ shared: owner, owner }));
    const content = () => ({ dossier, bodies: leaky });
    const catalogue = buildCatalogue([{ ...document, content }], settings, 1);
    for (const word of ['quokka', 'numbat']) expect(catalogue.search(word, 'a:nobody', 5)).toEqual([]);
  });

  it('show their line to the owner', () => {
    expect(catalogue.search('zeppelin', MINJI, 5)[0]?.line).toContain('zeppelin');
  });

  it('stay each with their own candidate when two of them prepare for one company', () => {
    const two = buildCatalogue(
      [
        documentOf('z-minji.md', {
          company: 'Z',
          sections: [{ kind: 'fit', audience: 'owner', lines: ['minjisecret'] }],
        }),
        documentOf('z-jane.md', {
          company: 'Z',
          sections: [{ kind: 'fit', audience: 'owner', lines: ['janesecret'] }],
        }),
      ],
      {
        names: new Map(),
        owners: new Map([
          ['z-minji', ['a:minji']],
          ['z-jane', ['a:jane']],
        ]),
      },
      1,
    );
    expect(places(two.search('minjisecret', 'a:minji', 5))).toEqual(['z/fit']);
    expect(two.search('minjisecret', 'a:jane', 5)).toEqual([]);
    expect(two.entries[0]?.owners).toEqual([]);
    expect(two.entries[0]?.sections.map(({ owners }) => owners)).toEqual([['a:jane'], ['a:minji']]);
  });

  it('change neither count nor order nor line of what others find', () => {
    const without = buildCatalogue(
      documents.map((document) => {
        const { dossier, bodies } = document.content();
        const shared = {
          dossier,
          bodies: bodies.map((body) => ({ shared: body.shared, owner: body.shared })),
        };
        return { ...document, content: () => shared };
      }),
      settings,
      1,
    );
    const vocabulary = documents
      .flatMap(({ content }) => content().dossier.sections.map(({ text }) => text))
      .join(' ')
      .split(/\s+/u);
    const words = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(words, (some) => {
        const seen = (from: typeof catalogue): unknown =>
          from
            .search(some.join(' '), OTHER, 10)
            .map((hit) => [hit.entry.id, hit.section.section, hit.line, hit.matched]);
        expect(seen(catalogue)).toEqual(seen(without));
      }),
      { numRuns: 500 },
    );
  });
});

describe('whatever is typed', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzNL ') }),
    fc.string({ unit: fc.constantFrom('ㅋ', 'ㅏ', '카', 'ᄏ', '을', 'k', '~', ' ', '\u202E', '🎉', '準') }),
  );

  it('look-up, completion and search answer', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, role) => {
        expect(['one', 'several', 'none', 'no_role']).toContain(catalogue.find(text, role).kind);
        expect(catalogue.complete(text, 3).length).toBeLessThanOrEqual(3);
        for (const { line, matched } of catalogue.search(text, MINJI, 5)) {
          for (const word of matched) expect(`${line} 알아둘 개념`).toContain(word);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
