/** Owns that what a mock interview opens in private fits both platforms, whatever was asked and written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionId } from '../../../../../src/core/cards/card.ts';
import { openSessionsCard } from '../../../../../src/core/cards/mock/open-sessions-card.ts';
import { answerCard, hintCard, pointsCard, unsent } from '../../../../../src/core/cards/mock/opened-cards.ts';
import { LOCALES } from '../../../../../src/core/i18n/locale.ts';
import { hostileSessions, hostileWords } from '../../../../support/hostile-mock.ts';
import { wordsOn } from '../../../../support/core-of.ts';
import { expectFits } from '../../../../support/person-in-channel.ts';
import { answerOf } from '../../../../support/mock-words.ts';

const RUNS = { numRuns: 30 };
const locale = fc.constantFrom(...LOCALES);

describe('what is opened in private fits both platforms', () => {
  it('a hint and the key points', () => {
    fc.assert(
      fc.property(hostileSessions, locale, (session, reader) => {
        for (const [at, question] of session.questions.slice(0, 3).entries()) {
          const opened = { session, round: at + 1, question, locale: reader };
          expectFits(hintCard(opened));
          expectFits(pointsCard(opened));
        }
      }),
      RUNS,
    );
  });

  it('an answer, in as many pages as it needs', () => {
    fc.assert(
      fc.property(hostileSessions, hostileWords, locale, (session, text, reader) => {
        const button = { label: 'Key points', action: 'v1:mock-points:m1:1' as ActionId };
        for (const page of [1, 2, 3, 9]) {
          const reading = { session, answer: answerOf(1, text), page, locale: reader, buttons: [button] };
          expectFits(answerCard({ ...reading, isOwn: false }));
          expectFits(answerCard({ ...reading, isOwn: true }));
        }
      }),
      RUNS,
    );
  });

  it('an answer that came too late to be taken, and all of it is there', () => {
    fc.assert(
      fc.property(hostileWords, locale, (text, reader) => {
        const { card, files = [] } = unsent('It is over.', text, reader);
        expectFits(card);
        const given = [wordsOn(card), ...files.map((file) => file.text)];
        expect(given.some((words) => words.includes(text))).toBe(true);
      }),
      RUNS,
    );
    expect(unsent('끝났어요.', '캐시를 먼저 지워요. '.repeat(230), 'ko').files).toBeUndefined();
  });

  it('the list of a channel’s sessions, however many are open', () => {
    const url = 'https://discord.com/channels/123456789012345678/123456789012345678/123456789012345678';
    fc.assert(
      fc.property(
        fc.array(hostileSessions, { maxLength: 12 }),
        fc.option(fc.constant('Several are open. Which one?')),
        fc.constantFrom(null, url),
        locale,
        (sessions, lead, link, reader) => {
          const listed = sessions.map((session, at) => ({
            session: { ...session, id: `m${at + 1}` },
            url: link,
            canJoin: true,
            canEnd: true,
            isIn: true,
          }));
          if (listed.length > 0 || lead !== null) expectFits(openSessionsCard(lead, listed, reader));
        },
      ),
      { numRuns: 20 },
    );
  });
});
