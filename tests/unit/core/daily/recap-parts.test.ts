/** Owns the proof that a recap shows each answer once, in order, and none that is not for everybody. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src/core/daily/answer.ts';
import {
  ANSWERS_IN_A_PART,
  chosenFollowUp,
  parseRecapSubject,
  recapPart,
  recapSubject,
} from '../../../../src/core/daily/recap-parts.ts';

const answer = fc.record({
  audience: fc.constantFrom('all' as const, 'me' as const),
  isLate: fc.boolean(),
});
const answersOf = (drafts: readonly Pick<Answer, 'audience' | 'isLate'>[]): readonly Answer[] =>
  drafts.map((draft, at) => ({
    ...draft,
    id: `a${at}`,
    postId: 'p1',
    member: `slack:T1:U${at}`,
    name: `Member ${at}`,
    text: 'An answer',
    firstAt: at,
    editedAt: at,
  }));

describe('the parts of a recap', () => {
  test('hold every answer that is for everybody once, in order, five at most, and no other', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), (drafts) => {
        const answers = answersOf(drafts);
        const parts = [];
        for (let part = 1; ; part += 1) {
          const one = recapPart(answers, part);
          if (one === null) break;
          expect(one.answers.length).toBeLessThanOrEqual(ANSWERS_IN_A_PART);
          parts.push(one);
        }
        const shown = parts.flatMap((part) => part.answers);
        expect(shown).toEqual(answers.filter(({ audience, isLate }) => audience === 'all' && !isLate));
        expect(parts.every(({ parts: of }) => of === parts.length)).toBe(true);
        expect(parts.length).toBeGreaterThan(0);
      }),
    );
  });

  test('are named by the post and a number, and by nothing else', () => {
    expect(parseRecapSubject(recapSubject('p12', 3))).toEqual({ postId: 'p12', part: 3 });
    for (const text of ['p12', 'p12/', 'p12/0', 'p12/1/2', 'p12/x', ''])
      expect(parseRecapSubject(text)).toBeNull();
  });

  test('the follow-up of a post is always the same one, and there may be none', () => {
    const followUps = ['first', 'second', 'third'];
    expect(chosenFollowUp(followUps, 'p1')).toBe(chosenFollowUp(followUps, 'p1'));
    expect(chosenFollowUp([], 'p1')).toBeNull();
    const chosen = Array.from({ length: 60 }, (_, at) => chosenFollowUp(followUps, `p${at}`));
    expect(new Set(chosen)).toEqual(new Set(followUps));
  });
});
