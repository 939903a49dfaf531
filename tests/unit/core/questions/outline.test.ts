/** Owns that an outline is a question worth asking, grammatical in its language and marked for what it is. */
import { describe, expect, test } from 'vitest';
import { buildDeck } from '../../../../src/core/questions/deck/build-deck.ts';
import { withArticle } from '../../../../src/core/questions/deck/outline-en.ts';
import { asObject } from '../../../../src/core/questions/deck/outline-ko.ts';
import { entryOf } from '../../../support/questions-of.ts';
import { seedBank } from '../../../support/seed-bank.ts';

const outlinesOf = (role: string, ...lines: readonly string[]) => {
  const text = `# Company Overview\n\n**Company Name:** Acme\n\n**Position:** ${role}\n\n# Likely Interview Topics\n\n- Kitchen:\n${lines.map((line) => `  - ${line}`).join('\n')}\n  - Last one\n`;
  return buildDeck(entryOf(text), seedBank()).questions.filter(({ source }) => source === 'outline');
};

describe('an outline', () => {
  test('asks about the line, with key points from its words and the role', () => {
    const [outline] = outlinesOf('Senior Pastry Chef', 'Sourdough starters, proofing times');
    const { prompt, keyPoints, followUps } = outline?.text('en') ?? {
      prompt: '',
      keyPoints: [],
      followUps: [],
    };
    expect(prompt).toContain('“Sourdough starters, proofing times”');
    expect(prompt).toContain('As a Senior Pastry Chef, walk through');
    expect(prompt).not.toMatch(/^tell me about/iu);
    expect(keyPoints.join('\n')).toContain('“Sourdough starters”');
    expect(keyPoints.join('\n')).toContain('“proofing times”');
    expect(keyPoints.at(-1)).toContain('a Senior Pastry Chef');
    expect(keyPoints.length).toBeGreaterThanOrEqual(3);
    expect(followUps).toHaveLength(2);
  });

  test.each([
    ['Rye vs. wheat', 'recommendation'],
    ['Sourdough experience', 'situation from your own work'],
    ['Lamination', 'A project you join depends on'],
  ])('has the shape that suits its line: %s', (line, words) => {
    expect(outlinesOf('Baker', line)[0]?.text('en').prompt).toContain(words);
  });

  test('is in the reader’s language, with the particle that one hears', () => {
    const [hangul, latin, choice] = outlinesOf('제빵사', '발효 온도 조절', 'Sourdough', '호밀과 통밀 비교');
    expect(hangul?.text('ko').prompt).toContain('“발효 온도 조절”이 중요하다고');
    expect(latin?.text('ko').prompt).toContain('“Sourdough” 부분이 중요하다고');
    expect(choice?.text('ko').prompt).toContain('“호밀과 통밀 비교”를 두고');
    for (const one of [hangul, latin, choice])
      expect(JSON.stringify(one?.text('ko'))).not.toMatch(/[을이은](?:를|가|는)?\((?:를|가|는)\)/u);
  });

  test.each([
    ['ML Engineer', 'an ML Engineer'],
    ['Data Engineer', 'a Data Engineer'],
    ['iOS Developer', 'an iOS Developer'],
    ['UX Designer', 'a UX Designer'],
    ['SRE', 'an SRE'],
    ['Staff Engineer', 'a Staff Engineer'],
    ['University Liaison', 'a University Liaison'],
  ])('says the article as it is spoken: %s', (role, said) => {
    expect(withArticle(role)).toBe(said);
  });

  test.each([
    ['캐시 전략', '“캐시 전략”을'],
    ['로그 수집기', '“로그 수집기”를'],
    ['Redis', '“Redis” 주제를'],
    ['배포(CI/CD)', '“배포(CI/CD)” 주제를'],
  ])('%s as an object', (name, said) => {
    expect(asObject(name)).toBe(said);
  });
});
