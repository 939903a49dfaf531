/** Owns the file of a session: that its reader has all that is theirs to read in it, and that it is good Markdown. */
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { MyReport } from '../../../../src/core/cards/mock/my-report-card.ts';
import { revealOrder } from '../../../../src/core/mock/seeded-order.ts';
import { sessionFile } from '../../../../src/core/mock/session-markdown.ts';
import {
  answer,
  memberKey,
  type Move,
  nextRound,
  OPENER,
  play,
  revealed,
  revealIt,
} from '../../../support/mock-play.ts';
import { answerOf, QUESTIONS, ratingOf, sessionOf } from '../../../support/mock-words.ts';

const endIt: Move = { kind: 'end', member: OPENER, isOrganiser: false };
const two = play(revealed(2, { rounds: 1 }), nextRound(1)).state;

const report = (changes: Partial<MyReport> = {}): MyReport => ({
  session: sessionOf(two),
  member: OPENER,
  answers: [answerOf(1, 'First line.\n\n  and `code`'), answerOf(2, '# Not a title')],
  ratings: [ratingOf(1, 2, [2, 2, 3], { feedback: 'Say *how*.' }), ratingOf(2, 1, [4, 4, 4])],
  locale: 'en',
  ...changes,
});
const textOf = (changes: Partial<MyReport> = {}): string => sessionFile(report(changes)).text;

const titles = (text: string): readonly string[] =>
  fromMarkdown(text).children.flatMap((node: RootContent) =>
    node.type === 'heading' ? node.children.map((child) => ('value' in child ? child.value : '')) : [],
  );
const fences = (text: string): readonly string[] =>
  fromMarkdown(text).children.flatMap((node) => (node.type === 'code' ? [node.value] : []));

describe('the file of a session', () => {
  it('has the session, its questions, the answers, and one’s own numbers and feedback', () => {
    expect(textOf()).toBe(`# Mock interview: Kakao Corp

2026-11-23 10:00 UTC · 1 round of 10 minutes

Took part: Alice, Member 2

All rounds were played.

## Round 1 of 1 · Topic 1

Prompt 1?

### Key points

- Point 1 of mine

**Weak answers**: Says only that the TTL should be shorter

Look it up: https://redis.io/docs/

### Follow-ups

- What if the queue is down?

### Answers

#### Member 2

\`\`\`text
# Not a title
\`\`\`

### My answer

\`\`\`text
First line.

  and \`code\`
\`\`\`

correctness 2, depth 2, clarity 3

**Feedback**

- Say \\*how\\*.

## To review

- 1 · Topic 1
`);
  });

  it('is called by company and day, in letters that every system keeps', () => {
    const name = (entryId: string): string =>
      sessionFile(
        report({ session: sessionOf(two, { questions: QUESTIONS.map((one) => ({ ...one, entryId })) }) }),
      ).name;
    expect(name('kakao')).toBe('kakao-mock-2026-11-23.md');
    expect(name('abc-corp/../Senior Backend')).toBe('abc-corp-senior-backend-mock-2026-11-23.md');
    expect(name('카카오')).toBe('mock-2026-11-23.md');
    expect(name('x'.repeat(500)).length).toBeLessThan(64);
  });

  it('speaks its reader’s language', () => {
    expect(titles(textOf({ locale: 'ko' }))).toEqual([
      '모의 면접: Kakao Corp',
      '1라운드 중 1라운드 · Topic 1',
      '핵심 포인트',
      '꼬리 질문',
      '답변',
      'Member 2',
      '내 답변',
      '복습할 것',
    ]);
  });

  it('has the answers in the order of the reveal, each with its author', () => {
    const session = sessionOf(play(revealed(4), endIt).state);
    const [round] = session.state.played;
    const order = round === undefined ? [] : revealOrder(session.state, round);
    const answers = [1, 2, 3, 4].map((number) => answerOf(number, `Answer of ${memberKey(number)}`));
    expect(fences(textOf({ session, answers }))).toEqual([
      ...order.filter((key) => key !== OPENER).map((key) => `Answer of ${key}`),
      `Answer of ${OPENER}`,
    ]);
  });

  it('cannot be broken by what members call themselves or write', () => {
    const fence = '```\n# Out\n<script>\n~~~\n````';
    const members = two.members.map((one) => ({ ...one, name: '# x\n## [y](z) *' }));
    const text = textOf({
      session: sessionOf({ ...two, members }),
      answers: [answerOf(1, fence), answerOf(2, `${fence}\n- a`)],
      ratings: [ratingOf(1, 2, [3, 3, 3], { feedback: '1. # <b>\n\n## no' })],
    });
    expect(titles(text)).toEqual([
      'Mock interview: Kakao Corp',
      'Round 1 of 1 · Topic 1',
      'Key points',
      'Follow-ups',
      'Answers',
      '# x ## [y](z) *',
      'My answer',
    ]);
    expect(fences(text)).toEqual([`${fence}\n- a`, fence]);
    expect(JSON.stringify(fromMarkdown(text))).not.toContain('"html"');
  });

  it('keeps the place of an answer that was taken back, without a name', () => {
    const alias = 'removed:2';
    const rename = (key: string): string => (key === memberKey(2) ? alias : key);
    const state = {
      ...two,
      members: two.members.map((one) =>
        one.key === memberKey(2) ? { key: alias, name: '', isIn: false } : one,
      ),
      played: two.played.map((round) => ({ ...round, answered: round.answered.map(rename) })),
    };
    const text = textOf({
      session: sessionOf(state),
      answers: [answerOf(1, 'Mine.'), answerOf(2, '', { member: alias })],
    });
    expect(text).toContain('### Answers\n\n*removed by its author*\n\n### My answer');
    expect(text).not.toContain('Member 2');
  });

  it('has no key points of a round before everybody has seen the answers, nor what others wrote by then', () => {
    const session = sessionOf(play(revealed(3), nextRound(1), answer(1, 2), answer(2, 2)).state);
    const answers = [answerOf(1, 'Mine, second.', { round: 2 }), answerOf(2, 'Hidden words.', { round: 2 })];
    const text = textOf({ session, answers });
    expect(text).toContain('Prompt 2?');
    expect(text).toContain('Mine, second.\n```\n\nhidden until the reveal');
    expect(text).not.toMatch(/Point 2|Hidden words/u);
  });

  it('keeps what came after the reveal its author’s', () => {
    const state = play(
      revealed(3, { rounds: 2 }),
      nextRound(1),
      answer(1, 2),
      revealIt(2),
      answer(2, 2),
    ).state;
    const session = sessionOf(play(state, endIt).state);
    const answers = [answerOf(2, 'Too late.', { round: 2, isLate: true })];
    expect(textOf({ session, answers })).not.toContain('Too late.');
    expect(textOf({ session, answers, member: memberKey(2) })).toContain(
      'Too late.\n```\n\nafter the round, only for me',
    );
  });

  it('tells why a session ended, also one without a round', () => {
    const state = play(revealed(2), { kind: 'thread-deleted' }).state;
    expect(textOf({ session: sessionOf(state) })).toContain('Its thread was deleted, so it ended.');
    const empty = textOf({ session: sessionOf({ ...state, played: [] }) });
    expect(titles(empty)).toEqual(['Mock interview: Kakao Corp']);
  });
});
