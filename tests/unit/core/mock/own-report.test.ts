/** Owns what one's own report and its file never tell, whatever happened: others' feedback, who rated, hidden answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { myReportCard, type MyReport } from '../../../../src/core/cards/mock/my-report-card.ts';
import { reportCard } from '../../../../src/core/cards/mock/report-card.ts';
import { mayReadAnswer, mayReadFeedback } from '../../../../src/core/mock/may-read.ts';
import { sessionFile } from '../../../../src/core/mock/session-markdown.ts';
import { LOCALES } from '../../../../src/core/i18n/locale.ts';
import { wordsOn } from '../../../support/core-of.ts';
import { expectCardFits } from '../../../support/expect-card-fits.ts';
import { run, stories, STRANGER } from '../../../support/mock-stories.ts';
import { QUESTIONS, sessionOf, tell, type Told } from '../../../support/mock-words.ts';

const RUNS = { numRuns: 30 };

type Reading = Told & { readonly report: MyReport; readonly card: string; readonly file: string };

/** Each member, and somebody who was never there, reads at a few moments of a story and at its end. */
const readings = fc
  .tuple(stories, fc.constantFrom(...LOCALES), fc.array(fc.nat({ max: 400 }), { maxLength: 4 }))
  .map(([{ from, events }, locale, moments]) => {
    const told = tell(run(from, events));
    const chosen = [...moments.map((at) => told[at % told.length]), told.at(-1)];
    return chosen.flatMap((one) => (one === undefined ? [] : readingsOf(one, locale)));
  });

function readingsOf(told: Told, locale: MyReport['locale']): readonly Reading[] {
  const session = sessionOf(told.state, { language: locale });
  return [...told.state.members.map(({ key }) => key), STRANGER].map((member) => {
    const report = { session, member, answers: told.answers, ratings: told.ratings, locale };
    return { ...told, report, card: wordsOn(myReportCard(report)), file: sessionFile(report).text };
  });
}

describe('one’s own report and its file, whatever happened', () => {
  it('are long enough here to be about something', () => {
    const reached = { feedback: 0, held: 0, late: 0, hidden: 0 };
    for (const list of fc.sample(readings, { numRuns: 80, seed: 7 }))
      for (const { report, card, state, ratings } of list) {
        const own = ratings.filter(({ author }) => author === report.member);
        if (own.some(({ feedback }) => card.includes(nameIn(feedback)))) reached.feedback += 1;
        if (own.some((one) => !mayReadFeedback(state, report.member, one))) reached.held += 1;
        if (report.answers.some(({ isLate }) => isLate)) reached.late += 1;
        if (state.phase.kind === 'answering' && report.answers.length > 0) reached.hidden += 1;
      }
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(5);
  });

  it('never tell another one’s feedback, nor one’s own before it may be read, and all of it after', () => {
    fc.assert(
      fc.property(readings, (list) => {
        for (const { report, state, ratings, card, file } of list)
          for (const rating of ratings) {
            const may = mayReadFeedback(state, report.member, rating);
            const isThere = state.members.some(({ key }) => key === report.member);
            expect(file.includes(nameIn(rating.feedback))).toBe(may);
            expect(card.includes(nameIn(rating.feedback))).toBe(may && isThere);
          }
      }),
      RUNS,
    );
  });

  it('never tell another one’s answer before its reveal or after it came late; the card none at all', () => {
    fc.assert(
      fc.property(readings, (list) => {
        for (const { report, state, answers, card, file } of list)
          for (const { round, member: author, text, isLate } of answers) {
            const may = mayReadAnswer(state, report.member, { round, author });
            expect(file.includes(text)).toBe(may);
            if (isLate && author !== report.member) expect(file).not.toContain(text);
            const isOwn = author === report.member;
            expect(card.includes(text)).toBe(isOwn);
          }
      }),
      RUNS,
    );
  });

  it('never name anybody beside a number or a line of feedback, and no member’s id at all', () => {
    fc.assert(
      fc.property(readings, (list) => {
        for (const { card, file } of list) {
          expect(`${card}${file}`).not.toMatch(/slack:T1/u);
          expect(card).not.toContain('Name of');
          const [head = '', ...rounds] = file.split('\n## ');
          expect(head).not.toMatch(/correctness|정확성/u);
          for (const round of rounds) {
            const [, own = ''] = round.split(/^### (?:My answer|내 답변)$/mu);
            expect(own).not.toContain('Name of');
            expect(round.slice(0, round.length - own.length)).not.toMatch(/correctness|정확성/u);
          }
        }
      }),
      RUNS,
    );
  });

  it('tell the key points of a round only once the answers are out', () => {
    fc.assert(
      fc.property(readings, (list) => {
        for (const { report, state, card, file } of list)
          for (const { number, revealedAt } of state.played) {
            const isOut = revealedAt !== null || state.phase.kind === 'ended';
            const [point = ''] = QUESTIONS[number - 1]?.text[report.locale].keyPoints ?? [];
            expect(file.split('\n').includes(`- ${point}`)).toBe(isOut);
            expect(card).not.toContain(point);
          }
      }),
      RUNS,
    );
  });

  it('fit both platforms, as the report for everybody does, which tells nobody’s feedback', () => {
    fc.assert(
      fc.property(readings, (list) => {
        for (const { report, state } of list)
          if (state.members.some(({ key }) => key === report.member)) expectCardFits(myReportCard(report));
        const [first] = list;
        if (first === undefined) return;
        const card = reportCard(first.report.session, first.ratings);
        expectCardFits(card);
        for (const { feedback } of first.ratings) expect(wordsOn(card)).not.toContain(nameIn(feedback));
      }),
      RUNS,
    );
  });
});

/** The words of a line of feedback without what Markdown would escape. */
const nameIn = (feedback: string): string => feedback.replace(/[<>]/gu, '');
