/** Owns each person's language: asked of Slack once a day, and never waited for longer than a person would notice. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../core/commands/request.ts';
import type { PlatformError } from '../../core/errors.ts';
import { LOCALES, localeOf, type Locale } from '../../core/i18n/locale.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { Scratch } from '../../core/ports/scratch.ts';

const KNOWN_MS = 24 * 60 * 60 * 1000;
/** After a failure: long enough not to ask at every click, short enough to recover by itself. */
const UNKNOWN_MS = 60 * 1000;
const LONGEST_WAIT_MS = 500;
const UNKNOWN = '-';

type LocalePorts = {
  /** Slack's locale code of a member, or null where Slack tells none. Throws `PlatformError`. */
  readonly lookUp: (memberId: string) => Promise<string | null>;
  readonly scratch: Scratch;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onUnauthorised: (error: PlatformError) => void;
  /** For whoever's language is not known yet. */
  readonly fallback: Locale;
  /** What `lookUp` threw, as a `PlatformError`. */
  readonly mapError: (error: unknown) => PlatformError;
};

/** Never throws: a language that cannot be found is the workspace's. */
export type FindLocale = (person: Actor) => Promise<Locale>;

export function createFindLocale(ports: LocalePorts): FindLocale {
  const underWay = new Map<string, Promise<Locale>>();
  const failures = createFailures(ports);
  const lookUp = async (person: Actor, key: string): Promise<Locale> => {
    try {
      const code = await ports.lookUp(person.memberId);
      const locale = code === null ? ports.fallback : localeOf(code);
      await remember(ports, key, locale, KNOWN_MS);
      return locale;
    } catch (error) {
      const failure = ports.mapError(error);
      failures.tell(failure);
      await remember(ports, key, UNKNOWN, failure.retryAfterMs ?? UNKNOWN_MS);
      return ports.fallback;
    } finally {
      underWay.delete(key);
    }
  };
  return async (person) => {
    const key = `slack:locale:${person.workspaceId ?? ''}:${person.memberId}`;
    const known = await recall(ports, key);
    if (known !== null) return known === UNKNOWN ? ports.fallback : localeOf(known);
    const pending = underWay.get(key) ?? lookUp(person, key);
    underWay.set(key, pending);
    return atMost(LONGEST_WAIT_MS, pending, ports.fallback);
  };
}

/** One line for each kind of failure, and again only when an hour later it still fails. */
function createFailures({ clock, logger, onUnauthorised }: LocalePorts) {
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

async function recall({ scratch, logger }: LocalePorts, key: string): Promise<string | null> {
  try {
    const value = await scratch.get(key);
    const isValue = value === UNKNOWN || LOCALES.some((locale) => locale === value);
    return isValue ? value : null;
  } catch (error) {
    logger.warn({ err: error }, 'a language could not be read from scratch');
    return null;
  }
}

async function remember(
  { scratch, logger }: LocalePorts,
  key: string,
  value: string,
  ttlMs: number,
): Promise<void> {
  try {
    await scratch.set(key, value, ttlMs);
  } catch (error) {
    logger.warn({ err: error }, 'a language could not be kept in scratch');
  }
}

async function atMost<T>(ms: number, pending: Promise<T>, otherwise: T): Promise<T> {
  const waited = new AbortController();
  const patience = sleep(ms, otherwise, { signal: waited.signal }).catch(() => otherwise);
  try {
    return await Promise.race([pending, patience]);
  } finally {
    waited.abort();
  }
}
