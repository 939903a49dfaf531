/** Owns what is known of each person (language, name, zone, rights): asked of Slack once an hour, and not waited for long. */
import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Actor } from '../../core/commands/request.ts';
import type { PlatformError } from '../../core/errors.ts';
import { LOCALES, localeOf, type Locale } from '../../core/i18n/locale.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { Scratch } from '../../core/ports/scratch.ts';
import { cleanLine } from '../../core/text/normalise.ts';

/** Who is no admin any more has an admin's rights for so long at most. */
const KNOWN_MS = 60 * 60 * 1000;
/** After a failure: long enough not to ask at every click, short enough to recover by itself. */
const UNKNOWN_MS = 60 * 1000;
/** A first contact is rather answered in another language than late. */
const LONGEST_WAIT_MS = 500;
/**
 * Where the answer hangs on the person's rights: an admin whom Slack is slow to tell of must not hear that only admins may.
 * What is answered in the acknowledgement has three seconds; what was acknowledged before may take longer, unless it is a
 * form, which opens within three seconds or not at all.
 */
export const RIGHTS_WAIT_MS = { beforeAcknowledgement: 2000, later: 5000 } as const;
/** Whoever clicks through a dossier is asked for many times a minute: scratch alone would double a command's work. */
const AT_HAND_MS = 60 * 1000;
const PEOPLE_AT_HAND = 1000;

/** What is used of a person's profile; `name` is null where the payload's own is all there is. */
export type Profile = {
  readonly locale: Locale;
  readonly name: string | null;
  /** An admin or owner of the bot's own workspace; null while Slack has not told. */
  readonly isManager: boolean | null;
  /** An IANA name that this program knows. */
  readonly timeZone: string | null;
};

/** As Slack tells them: its locale code (`ko-KR`), the name that other members see, the zone's name. */
export type SlackProfile = {
  readonly locale: string | null;
  readonly name: string | null;
  readonly isManager: boolean;
  readonly timeZone: string | null;
};

type ProfilePorts = {
  /** Throws an error of the SDK's. */
  readonly lookUp: (memberId: string) => Promise<SlackProfile>;
  readonly mapError: (error: unknown) => PlatformError;
  readonly scratch: Scratch;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onUnauthorised: (error: PlatformError) => void;
  /** The language of whoever's own is not known. */
  readonly fallback: Locale;
};

/** Never throws: who cannot be looked up reads the workspace's language, goes by the payload's name, and has no rights. */
export type FindProfile = (person: Actor, longestWaitMs?: number) => Promise<Profile>;

export function createFindProfile(ports: ProfilePorts): FindProfile {
  const underWay = new Map<string, Promise<Profile>>();
  const atHand = createAtHand(ports.clock);
  const failures = createFailures(ports);
  const unknown: Profile = { locale: ports.fallback, name: null, isManager: null, timeZone: null };
  const lookUp = async (person: Actor, key: string): Promise<Profile> => {
    try {
      const profile = profileOf(await ports.lookUp(person.memberId), ports.fallback);
      await remember(ports, key, profile, KNOWN_MS);
      return atHand.keep(key, profile, AT_HAND_MS);
    } catch (error) {
      const failure = ports.mapError(error);
      failures.tell(failure);
      const unknownMs = failure.retryAfterMs ?? UNKNOWN_MS;
      await remember(ports, key, unknown, unknownMs);
      return atHand.keep(key, unknown, Math.min(unknownMs, AT_HAND_MS));
    } finally {
      underWay.delete(key);
    }
  };
  return async (person, longestWaitMs = LONGEST_WAIT_MS) => {
    const key = `slack:profile:${person.workspaceId ?? ''}:${person.memberId}`;
    const lately = atHand.find(key);
    if (lately !== null) return lately;
    const known = await recall(ports, key);
    if (known !== null) return atHand.keep(key, known, AT_HAND_MS);
    const pending = underWay.get(key) ?? lookUp(person, key);
    underWay.set(key, pending);
    return atMost(longestWaitMs, pending, unknown);
  };
}

/** In this process, for a moment. */
function createAtHand(clock: Clock) {
  const people = new LRUCache<string, { readonly profile: Profile; readonly until: number }>({
    max: PEOPLE_AT_HAND,
  });
  return {
    find(key: string): Profile | null {
      const known = people.get(key);
      return known === undefined || known.until <= clock.now() ? null : known.profile;
    },
    keep(key: string, profile: Profile, forMs: number): Profile {
      people.set(key, { profile, until: clock.now() + forMs });
      return profile;
    },
  };
}

function profileOf({ locale, name, isManager, timeZone }: SlackProfile, fallback: Locale): Profile {
  const shown = cleanLine(name ?? '');
  return {
    locale: locale === null ? fallback : localeOf(locale),
    name: shown === '' ? null : shown,
    isManager,
    timeZone: timeZone !== null && isZone(timeZone) ? timeZone : null,
  };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // RangeError: no zone that this runtime has
  }
}

/** One line for each kind of failure, and again only when an hour later it still fails. */
function createFailures({ clock, logger, onUnauthorised }: ProfilePorts) {
  const toldAt = new Map<string, number>();
  return {
    tell(failure: PlatformError): void {
      if (failure.kind === 'unauthorised') onUnauthorised(failure);
      const now = clock.now();
      if (now - (toldAt.get(failure.kind) ?? -Infinity) < 60 * 60 * 1000) return;
      toldAt.set(failure.kind, now);
      logger.warn(
        { err: failure, kind: failure.kind },
        "a member's language is not known: Slack refused users.info; the configured language is used",
      );
    },
  };
}

const profileSchema = z.object({
  locale: z.enum(LOCALES),
  name: z.string().nullable(),
  isManager: z.boolean().nullable(),
  timeZone: z.string().nullable(),
});

async function recall({ scratch, logger }: ProfilePorts, key: string): Promise<Profile | null> {
  try {
    const value = await scratch.get(key);
    return value === null ? null : (profileSchema.safeParse(JSON.parse(value)).data ?? null);
  } catch (error) {
    logger.warn({ err: error }, 'a profile could not be read from scratch');
    return null;
  }
}

async function remember(
  { scratch, logger }: ProfilePorts,
  key: string,
  profile: Profile,
  ttlMs: number,
): Promise<void> {
  try {
    await scratch.set(key, JSON.stringify(profile), ttlMs);
  } catch (error) {
    logger.warn({ err: error }, 'a profile could not be kept in scratch');
  }
}

/** So much of the wait counts at a time. */
const SLICE_MS = 50;

/**
 * Time in which this program itself stands still, such as while it loads what answers after a start, does not count: the
 * answer may have come meanwhile, and nobody has read it yet.
 */
async function atMost<T>(ms: number, pending: Promise<T>, otherwise: T): Promise<T> {
  const answered = new AbortController();
  const { signal } = answered;
  const patience = async (): Promise<T> => {
    for (let waited = 0; waited < ms && !signal.aborted; waited += SLICE_MS)
      await sleep(Math.min(SLICE_MS, ms - waited), null, { signal }).catch(() => null);
    return otherwise;
  };
  try {
    return await Promise.race([pending, patience()]);
  } finally {
    answered.abort();
  }
}
