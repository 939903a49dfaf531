/** Owns that every message and form of a mock interview fits both platforms and notifies nobody, whatever people put into it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lobbyCard } from '../../../../../src/core/cards/mock/lobby-card.ts';
import { silencedCard, unplacedCard } from '../../../../../src/core/cards/mock/lost-cards.ts';
import { answerModal, ratingModal } from '../../../../../src/core/cards/mock/mock-modals.ts';
import { myReportCard } from '../../../../../src/core/cards/mock/my-report-card.ts';
import { deletedCard, reportCard } from '../../../../../src/core/cards/mock/report-card.ts';
import { ANSWERS_IN_A_PART, revealCard } from '../../../../../src/core/cards/mock/reveal-card.ts';
import { followUpCard, roundCard } from '../../../../../src/core/cards/mock/round-card.ts';
import type { Modal } from '../../../../../src/core/cards/modal.ts';
import { LOCALES } from '../../../../../src/core/i18n/locale.ts';
import { FEEDBACK_LENGTH } from '../../../../../src/core/mock/records.ts';
import { sessionFile } from '../../../../../src/core/mock/session-markdown.ts';
import { renderModal as renderDiscordModal } from '../../../../../src/discord/render/render-modal.ts';
import { expectCardFits } from '../../../../support/expect-card-fits.ts';
import { hostileSessions, hostileWords, wordsIn } from '../../../../support/hostile-mock.ts';
import { OPENER } from '../../../../support/mock-play.ts';
import { answerOf, ratingOf } from '../../../../support/mock-words.ts';
import { expectFormFits } from '../../../../support/person-in-channel.ts';

const RUNS = { numRuns: 30 };
const locale = fc.constantFrom(...LOCALES);

function expectModalFits(modal: Modal): void {
  expectFormFits(modal);
  renderDiscordModal(modal);
  expect(modal.title.length).toBeLessThanOrEqual(24);
  for (const field of modal.fields) {
    expect(field.label.length).toBeLessThanOrEqual(45);
    expect((field.help ?? '').length).toBeLessThanOrEqual(100);
  }
}

describe('a mock interview fits both platforms', () => {
  it('in its lobby, at its end and where its place is gone', () => {
    fc.assert(
      fc.property(hostileSessions, (session) => {
        for (const card of [lobbyCard, deletedCard, silencedCard, unplacedCard])
          expectCardFits(card(session));
      }),
      RUNS,
    );
  });

  it('in each round: question, answers in every part, follow-up', () => {
    fc.assert(
      fc.property(hostileSessions, hostileWords, (session, text) => {
        const { answers } = wordsIn(session, text);
        for (const round of session.state.played.slice(-2)) {
          const question = session.questions[round.number - 1] ?? expect.fail('no question');
          expectCardFits(roundCard(session, round, question));
          for (const followUp of question.text.en.followUps)
            expectCardFits(followUpCard(session, round, followUp));
          const said = answers.filter((one) => one.round === round.number);
          const parts = Math.max(1, Math.ceil(said.length / ANSWERS_IN_A_PART));
          for (let part = 1; part <= parts; part += 1) {
            const shown = said.slice((part - 1) * ANSWERS_IN_A_PART, part * ANSWERS_IN_A_PART);
            expectCardFits(revealCard({ session, round, question, part, parts, answers: shown }));
          }
        }
      }),
      RUNS,
    );
  });

  it('in the reports, everybody’s and one’s own', () => {
    fc.assert(
      fc.property(hostileSessions, hostileWords, locale, (session, text, reader) => {
        const words = wordsIn(session, text);
        expectCardFits(reportCard(session, words.ratings));
        const report = { session, member: OPENER, ...words, locale: reader };
        expectCardFits(myReportCard(report));
        expect(sessionFile(report).name).toMatch(/^[a-z0-9-]+\.md$/u);
      }),
      RUNS,
    );
  });

  it('in its forms', () => {
    fc.assert(
      fc.property(hostileSessions, hostileWords, locale, fc.boolean(), (session, text, reader, isLate) => {
        const question = session.questions[0] ?? expect.fail('no question');
        const asked = { session: session.id, round: 10, question, locale: reader, isLate };
        expectModalFits(answerModal({ ...asked, own: null, draft: null }));
        expectModalFits(answerModal({ ...asked, own: text, draft: `${text}${text}` }));
        const given = ratingOf(1, 2, [1, 2, 3], { feedback: text.slice(0, FEEDBACK_LENGTH) });
        const answer = answerOf(1, text, { round: 10 });
        for (const before of [null, given])
          expectModalFits(ratingModal({ answer, locale: reader, given: before, isAnonymous: isLate }));
      }),
      RUNS,
    );
  });
});
