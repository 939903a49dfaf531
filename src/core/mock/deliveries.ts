/** Owns what a session says as deliveries: each under a key of its own, so that it is said once, and where it goes. */
import { parseMemberKey } from '../commands/member-key.ts';
import { deliveryId } from '../deliveries/delivery-id.ts';
import type { DeliveryDraft } from '../deliveries/delivery.ts';
import type { Destination, Place } from '../ports/channel-messenger.ts';
import type { MockSession } from './records.ts';
import type { Said } from './step.ts';
import { mockSubject, type MockSubject } from './subject.ts';

/** After that the session has gone on without it, or has ended. */
const EXPIRES_MS = 24 * 60 * 60_000;

type Spoken = { readonly subject: MockSubject; readonly destination: Destination; readonly now: number };

/** `subject`: as the delivery names it. */
const keyOf = (subject: string): string => `mock:${subject}`;

/** The stamp on the message that shows this. */
export const mockStamp = (subject: string): string => deliveryId(keyOf(subject));

function draftOf({ subject: about, destination, now }: Spoken, kind: 'mock' | 'mock-thread' = 'mock') {
  const subject = mockSubject(about);
  const key = keyOf(subject);
  return { key, kind, subject, destination, expiresAt: now + EXPIRES_MS, notBefore: now } as const;
}

const inChannel = (place: Place) => ({ kind: 'channel', place }) as const;

/** The message in the channel that people join on. */
export const lobbyDraft = (session: string, place: Place, now: number): DeliveryDraft =>
  draftOf({ subject: { session, what: 'lobby' }, destination: inChannel(place), now });

/** Its thread, where the message does not bring one. */
export const threadDraft = ({ id, place }: MockSession, now: number): DeliveryDraft =>
  draftOf({ subject: { session: id, what: 'thread' }, destination: inChannel(place), now }, 'mock-thread');

/** The first part of a reveal brings the next ones. */
export const revealDraft = (session: MockSession, round: number, part: number, now: number): DeliveryDraft =>
  draftOf({
    subject: { session: session.id, what: 'reveal', round, part },
    destination: inThread(session),
    now,
  });

/** None: there is nobody to say it to. */
export function saidDrafts(session: MockSession, said: Said, now: number): readonly DeliveryDraft[] {
  const { id, place, state } = session;
  switch (said.what) {
    case 'round':
    case 'follow-up': {
      const subject = { session: id, what: said.what, round: said.round } as const;
      return [draftOf({ subject, destination: inThread(session), now })];
    }
    case 'reveal':
      return [revealDraft(session, said.round, 1, now)];
    case 'report':
      return [draftOf({ subject: { session: id, what: said.what }, destination: inThread(session), now })];
    case 'deleted':
    case 'silenced':
      return [draftOf({ subject: { session: id, what: said.what }, destination: inChannel(place), now })];
    case 'unplaced': {
      const destination = toMember(state.opener, place);
      return destination === null
        ? []
        : [draftOf({ subject: { session: id, what: said.what }, destination, now })];
    }
  }
}

/** Slack keeps no private message in a thread for long: there each member who answered is sent their own report. */
export function ownReportDrafts({ id, place, state }: MockSession, now: number): readonly DeliveryDraft[] {
  if (place.surface !== 'slack') return [];
  const authors = new Set(
    state.played.flatMap(({ revealedAt, answered }) => (revealedAt === null ? [] : answered)),
  );
  return [...authors].flatMap((member): DeliveryDraft[] => {
    const destination = toMember(member, place);
    if (destination === null) return [];
    const draft = draftOf({ subject: { session: id, what: 'mine' }, destination, now });
    return [{ ...draft, key: `${draft.key}:${member}` }];
  });
}

/** Null: they want to be forgotten. */
function toMember(
  key: string,
  { surface, workspaceId }: Place,
): Extract<Destination, { kind: 'member' }> | null {
  const member = parseMemberKey(key);
  return member === null ? null : { kind: 'member', surface, workspaceId, memberId: member.memberId };
}

function inThread({ place, state }: MockSession): Destination {
  const threadId = state.message?.threadId ?? null;
  return threadId === null ? inChannel(place) : { kind: 'thread', place, threadId };
}
