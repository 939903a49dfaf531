/** Owns what a writer of questions is told, and what of a damaged bank still answers. */
import { describe, expect, test } from 'vitest';
import { renderIssue } from '../../../../src/core/content-issue.ts';
import { checkTexts, loadBank } from '../../../../src/core/questions/bank/load-bank.ts';
import { alikePercent, trigramsOf } from '../../../../src/core/questions/bank/trigrams.ts';
import { isYesNo } from '../../../../src/core/questions/bank/yes-no.ts';

const TAGS = `tags:
  - id: caching
    en: { name: Caching, aliases: [] }
    ko: { name: 캐싱, aliases: [] }
`;

const text = (prompt: string, point = 'Says when the copy is thrown away'): string => `
      prompt: ${prompt}
      hint: Think of who writes.
      keyPoints: [${point}, Names the owner of the copy, Bounds its age, Measures hits]
      followUps: [And with two writers?, And with ten regions?]
      pitfall: Believes that a copy is always fresh.`;

const question = (
  id: string,
  changes: Partial<Record<'tags' | 'level' | 'en' | 'ko', string>> = {},
): string => `
  - id: ${id}
    tags: ${changes.tags ?? '[caching]'}
    level: ${changes.level ?? '2'}
    kind: design
    minutes: 8
    en:${changes.en ?? text(`How does ${id} keep a copy of a price from growing old?`)}
    ko:${changes.ko ?? text(`${id} 복사본이 낡지 않게 하려면 어떻게 해야 하는지 설명해 주세요`)}
`;

const load = (...questions: readonly string[]) =>
  loadBank(
    {
      questions: [{ file: 'a.yaml', text: `questions:${questions.join('')}` }],
      tags: { file: 'tags.yaml', text: TAGS },
    },
    1,
  );
const check = (...questions: readonly string[]) =>
  checkTexts(
    {
      questions: [{ file: 'a.yaml', text: `questions:${questions.join('')}` }],
      tags: { file: 'tags.yaml', text: TAGS },
    },
    'en',
  ).map(({ rule, line }) => `${rule} ${line}`);

describe('a damaged bank', () => {
  test('a question with a wrong field is left out, the others are there, and file, line and field are told', () => {
    const { bank, issues } = load(question('good-one'), question('bad-one', { level: '7' }));
    expect(bank.questions.map(({ id }) => id)).toEqual(['good-one']);
    expect(issues.map(renderIssue)).toEqual([
      'a.yaml:22:12  error  yaml/wrong-value  bad-one: level is not as it must be.  (expected 1, 2 or 3)',
    ]);
  });

  test('a file that is no YAML is told with its line; the other files answer', () => {
    const { bank, issues } = loadBank(
      {
        questions: [
          { file: 'broken.yaml', text: 'questions:\n  - id: "open' },
          { file: 'good.yaml', text: `questions:${question('good-one')}` },
        ],
        tags: { file: 'tags.yaml', text: TAGS },
      },
      1,
    );
    expect(bank.questions).toHaveLength(1);
    expect(issues[0]).toMatchObject({ file: 'broken.yaml', rule: 'yaml/not-yaml' });
  });

  test.each([
    ['a list of something else', 'topics: []', 'yaml/no-list'],
    ['nothing', '', 'yaml/no-list'],
    ['a text', 'hello', 'yaml/no-list'],
    [
      'a bomb of aliases',
      `a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nquestions: [*b,*b,*b,*b,*b,*b,*b]`,
      'yaml/no-list',
    ],
  ])('%s is not a bank', (_, content, rule) => {
    const { issues } = loadBank(
      { questions: [{ file: 'x.yaml', text: content }], tags: { file: 't', text: TAGS } },
      1,
    );
    expect(issues.map((issue) => issue.rule)).toEqual([rule]);
  });

  test('an id that is taken stays with the question that had it first', () => {
    const { bank, issues } = load(question('one'), question('one', { level: '3' }));
    expect(bank.byId('one')?.level).toBe(2);
    expect(issues.map(({ rule }) => rule)).toEqual(['bank/duplicate-id']);
  });
});

describe('npm run check on the bank', () => {
  test('has nothing to say about good questions', () => {
    const other = question('two', {
      en: text('A nightly job deletes what nobody has read for a week. What do you watch while it runs?'),
      ko: text(
        '밤마다 일주일 동안 아무도 읽지 않은 것을 지우는 작업이 있어요. 도는 동안 무엇을 지켜볼지 말해 주세요',
      ),
    });
    expect(check(question('one'), other)).toEqual([]);
  });

  test.each([
    ['an unknown tag', question('one', { tags: '[caching, cashing]' }), ['bank/unknown-tag 3']],
    ['a missing language', question('one').replace(/\n {4}ko:[^]*/u, '\n'), ['bank/missing-language 2']],
    [
      'a yes-or-no prompt',
      question('one', { en: text('Is a cache always right for prices?') }),
      ['bank/yes-no 8'],
    ],
    [
      'a key point that repeats the prompt',
      question('one', {
        en: text(
          'How does one keep a copy of a price from growing old?',
          'Keep a copy of a price from growing old',
        ),
      }),
      ['bank/repeats-prompt 10'],
    ],
    [
      'a prompt too long',
      question('one', { en: text(`How ${'very '.repeat(130)}often?`) }),
      ['yaml/too-long 8'],
    ],
    [
      'too few key points',
      question('one').replaceAll(', Bounds its age', ''),
      ['yaml/too-few 10', 'yaml/too-few 16'],
    ],
    [
      'a field misspelt',
      question('one').replaceAll('pitfall:', 'pitfal:'),
      ['yaml/unknown-key 12', 'yaml/missing 8', 'yaml/unknown-key 18', 'yaml/missing 14'],
    ],
  ])('names %s with its line', (_, content, expected) => {
    expect(check(content).toSorted()).toEqual(expected.toSorted());
  });

  test('names a question asked twice in other words, in the language where it shows', () => {
    const again = question('again', {
      en: text('How does one keep a copy of some price from growing too old?'),
      ko: text('전혀 다른 이야기를 하는 문장이니 비슷하지 않아요. 무엇이 다른지 말해 주세요'),
    });
    expect(check(question('one'), again)).toEqual(['bank/similar 26']);
  });
});

describe('how alike prompts are', () => {
  test.each([
    [
      'A checkout calls a slow partner. How do you keep the page fast?',
      'A checkout page calls a partner that is slow. How would you keep it fast?',
    ],
    [
      '캐시가 오래된 가격을 보여 줘요. 원인을 어떻게 찾을지 설명해 주세요.',
      '캐시가 오래된 가격을 보여 주고 있어요. 원인을 어떻게 찾을지 말해 주세요.',
    ],
  ])('a prompt reworded by hand is above the bound: %s', (a, b) => {
    expect(alikePercent(trigramsOf(a), trigramsOf(b))).toBeGreaterThanOrEqual(40);
  });
});

describe('yes or no', () => {
  test.each([
    ['en', 'Is Redis single-threaded?'],
    ['en', 'You use Kafka. Does it keep the order of messages?'],
    ['ko', 'Redis는 싱글 스레드인가요?'],
    ['ko', '인덱스를 많이 만들면 쓰기가 느려지나요?'],
  ] as const)('would answer (%s): %s', (language, prompt) => {
    expect(isYesNo(prompt, language)).toBe(true);
  });

  test.each([
    ['en', 'Is Redis single-threaded, and what follows from it for slow commands?'],
    ['en', 'Walk through how you would find the cause.'],
    ['ko', '인덱스를 많이 만들면 쓰기가 왜 느려지나요?'],
    ['ko', '원인을 어떻게 찾을지 설명해 주세요.'],
  ] as const)('would not answer (%s): %s', (language, prompt) => {
    expect(isYesNo(prompt, language)).toBe(false);
  });
});
