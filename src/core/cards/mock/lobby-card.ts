/** Owns the lobby: what the session will be, who is in, and what can be pressed in the channel. */
import type { MockSession } from '../../mock/records.ts';
import { currentRound, type SessionState } from '../../mock/session.ts';
import { messagesIn, type Messages } from '../../i18n/locale.ts';
import { plain } from '../../text/inline.ts';
import { cleanLine } from '../../text/normalise.ts';
import { shorten } from '../../text/shorten.ts';
import { encodeAction } from '../action-id.ts';
import type { Block, Button, Card } from '../card.ts';
import { joinButton, leaveButton, myReportButton, startButton } from './mock-buttons.ts';

const TITLE_LENGTH = 100;
const NAME_LENGTH = 40;
/** More names than these are a number. */
const NAMES = 10;

/** Nothing on it notifies anybody: names are plain text. */
export function lobbyCard(session: MockSession): Card {
  const { state, language } = session;
  const m = messagesIn(language);
  const setup = m.mock.lobby.setup(state.rounds, state.minutes);
  return {
    blocks: [
      {
        kind: 'heading',
        level: 1,
        text: shownCompany(session),
        aside: `${m.mock.title} · ${setup}`,
      },
      { kind: 'text', text: [plain(inWords(state, m))] },
      ...phaseBlocks(state, m),
      { kind: 'buttons', buttons: buttonsOf(session, m) },
    ],
  };
}

export const shownCompany = (session: Pick<MockSession, 'questions'>): string =>
  shorten(companyOf(session), TITLE_LENGTH);

/** Where nothing can be pressed any more: what there is to know for another time. */
export const companyButton = (session: Pick<MockSession, 'questions'>): Button => ({
  label: shownCompany(session),
  action: encodeAction({ verb: 'card', entry: session.questions[0]?.entryId ?? '' }),
});

export const companyOf = ({ questions }: Pick<MockSession, 'questions'>): string =>
  cleanLine(questions[0]?.company ?? '');

/** As people see each other, as plain words: what a member calls themselves may look like a mention. */
export const shownName = (name: string): string => shorten(cleanLine(name), NAME_LENGTH);

function inWords({ members }: SessionState, m: Messages): string {
  const names = members.filter(({ isIn }) => isIn).map(({ name }) => shownName(name));
  if (names.length === 0) return m.mock.lobby.nobody;
  return m.mock.lobby.in(names.slice(0, NAMES).join(', '), Math.max(0, names.length - NAMES));
}

function phaseBlocks(state: SessionState, m: Messages): readonly Block[] {
  const { lobby } = m.mock;
  const round = currentRound(state);
  switch (state.phase.kind) {
    case 'lobby':
      return [
        { kind: 'text', text: [plain(lobby.rule)] },
        { kind: 'footer', text: [plain(startWords(state, m))] },
      ];
    case 'answering':
    case 'rating':
      return [{ kind: 'text', text: [plain(lobby.running(round?.number ?? 1, state.rounds))] }];
    case 'ended':
      return [{ kind: 'text', text: [plain(endWords(state, m))] }];
  }
}

/** Only where the answers of a round were out is there a report, and only a thread that takes words has it. */
export function endWords({ played, phase }: SessionState, m: Messages): string {
  if (played.length === 0) return m.mock.lobby.endedEarly;
  if (phase.kind === 'ended' && (phase.reason === 'deleted' || phase.reason === 'silenced'))
    return m.mock.report.why[phase.reason];
  return played.some(({ revealedAt }) => revealedAt !== null) ? m.mock.ended : m.mock.round.over;
}

/** Once whoever opened it has left, it is everybody's (`may-steer.ts`). */
function startWords({ members, opener }: SessionState, m: Messages): string {
  const starter = members.find(({ key, isIn }) => key === opener && isIn);
  return starter === undefined ? m.mock.lobby.anybody : m.mock.lobby.opener(shownName(starter.name));
}

function buttonsOf(session: MockSession, m: Messages): readonly Button[] {
  const { id, state } = session;
  switch (state.phase.kind) {
    case 'lobby':
      return [joinButton(id, m), leaveButton(id, m), startButton(id, m)];
    case 'answering':
    case 'rating':
      return [joinButton(id, m), leaveButton(id, m)];
    case 'ended':
      return state.played.length === 0 ? [companyButton(session)] : [myReportButton(id, m)];
  }
}
