/** Owns `/mock start`: a lobby for a channel, from one line or options. */
import type { Card } from '../../cards/card.ts';
import { paragraph } from '../../cards/daily/schedule-words.ts';
import { messagesIn } from '../../i18n/locale.ts';
import { askedOf } from '../../daily/asked-of.ts';
import { lobbyDraft } from '../../mock/deliveries.ts';
import { askedIn, drawQuestions } from '../../mock/draw-questions.ts';
import type { MockSession } from '../../mock/records.ts';
import { newSession } from '../../mock/session.ts';
import { longHash } from '../../questions/stable-hash.ts';
import { code, plain } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import { checkChannel, checkSentences } from '../channel/check-channel.ts';
import type { Handle } from '../define-command.ts';
import type { CardReply } from '../reply.ts';
import { actorKey } from '../request.ts';
import { inMockChannel, type MockHere } from './in-mock-channel.ts';
import { tellSessions } from './open-sessions.ts';
import { readSetup, type ReadSetup, type Setup } from './read-setup.ts';
import { rejoinSetup } from './rejoin-setup.ts';
import { SETUP_NAMES, setupTexts, type SetupName, type SetupTexts } from './setup-texts.ts';
import { likelyCompany, startLine } from './start-line.ts';

/** A command that comes twice, by impatience or by the platform, comes within this. */
const TWICE_MS = 30_000;
/** So far back it is looked up what its opener has been asked. */
const SESSIONS_BACK = 20;
const ROLES_LENGTH = 300;

export const runStart: Handle = (request, context) => inMockChannel(request, context, start);

async function start(here: MockHere): Promise<CardReply> {
  const { request, context, mock, place } = here;
  const m = messagesIn(request.locale).mock.setup;
  const read = (texts: SetupTexts) => readSetup({ texts, request, context });
  const given = setupTexts(request.options);
  if (given.company === undefined) {
    const example = { rounds: '3', minutes: '10', ...given };
    const wrong = wrongIn(read({ ...example, company: likelyCompany({}, here) }));
    return privateCard([lineBlock(m.missing, example, wrong, here)]);
  }
  const texts = place.surface === 'discord' ? given : rejoinSetup(given, (one) => wrongIn(read(one)).length);
  const setup = read(texts);
  if (setup.kind === 'refused') {
    const sentences = SETUP_NAMES.flatMap((name) => setup.problems.get(name) ?? []);
    const line = lineBlock(m.example, texts, wrongIn(setup), here);
    return privateCard([paragraph(m.refused), ...sentences.map(paragraph), line]);
  }
  const twin = (await mock.mockSessions.openIn(place)).find((open) => isTwin(open, setup.setup, here));
  if (twin !== undefined) return tellSessions(m.justOpened, [twin], here);
  const checked = await checkChannel(place, null, mock);
  if (checked.kind === 'good') return open(setup.setup, here);
  const sentences = checkSentences(checked, place, request.locale, m.problems).map(paragraph);
  return privateCard([...sentences, lineBlock(m.again, texts, [], here)]);
}

const wrongIn = (read: ReadSetup): readonly SetupName[] =>
  read.kind === 'refused' ? [...read.problems.keys()] : [];

/** The same person has opened one about the same company here, a moment ago. */
function isTwin({ state, questions, createdAt }: MockSession, { entry }: Setup, here: MockHere): boolean {
  const isSame = state.opener === actorKey(here.request.actor) && questions[0]?.entryId === entry.id;
  return isSame && here.now - createdAt < TWICE_MS;
}

async function open(setup: Setup, here: MockHere): Promise<CardReply> {
  const { request, mock, place, now } = here;
  const opener = { key: actorKey(request.actor), name: request.actor.name };
  // Of the key nothing but a hash: a session outlives its opener's wish to be forgotten. Without the secret, whoever knows
  // when and where it was opened could work out who rates whom.
  const seed = longHash(`${now} ${place.channelId} ${opener.key} ${mock.secret}`);
  const before = await mock.mockSessions.ofMember(opener.key, SESSIONS_BACK);
  const drawn = drawQuestions(setup.questions, setup.rounds, askedIn(before), seed);
  const { minutes, language } = setup;
  const { session, isNew } = await mock.mockSessions.create(
    {
      place,
      language,
      questions: drawn.map((question) => askedOf(question, setup.deck, setup.entry)),
      state: newSession({ seed, rounds: drawn.length, minutes, opener, now }),
      now,
    },
    (id) => [lobbyDraft(id, place, now)],
    (other) => isTwin(other, setup, here),
  );
  if (!isNew) return tellSessions(messagesIn(request.locale).mock.setup.justOpened, [session], here);
  mock.wake();
  return privateCard(openedBlocks(session, setup, here));
}

function openedBlocks({ state }: MockSession, setup: Setup, { request }: MockHere): Card['blocks'] {
  const m = messagesIn(request.locale).mock;
  const roles = shorten(setup.otherRoles.join(' · '), ROLES_LENGTH);
  const what = `${setup.entry.company} · ${m.lobby.setup(state.rounds, state.minutes)}`;
  return [
    paragraph(m.onItsWay),
    paragraph(what),
    ...(state.rounds < setup.rounds ? [paragraph(m.setup.fewer(state.rounds))] : []),
    ...(roles === '' ? [] : [paragraph(m.setup.otherRoles(roles))]),
  ];
}

function lineBlock(
  lead: string,
  texts: SetupTexts,
  wrong: readonly SetupName[],
  here: MockHere,
): Card['blocks'][number] {
  return { kind: 'text', text: [plain(`${lead}: `), code(startLine(texts, wrong, here))] };
}

const privateCard = (blocks: Card['blocks']): CardReply => ({ kind: 'private', card: { blocks } });
