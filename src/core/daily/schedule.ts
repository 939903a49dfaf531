/** Owns the schedule: which question comes when, into which channel, and who set it up. */
import type { Locale } from '../i18n/locale.ts';
import type { ChannelProblem, Ping, Place } from '../ports/channel-messenger.ts';
import type { Level } from '../questions/bank/bank-question.ts';
import type { ScheduleRule } from './time/rule.ts';

/** What an organiser decides. */
export type ScheduleSettings = {
  /** The catalogue entry whose deck is drawn from: a company, or one of its roles. */
  readonly entryId: string;
  readonly rule: ScheduleRule;
  /** `none`, `kr`, or a name from the configuration. */
  readonly holidays: string;
  /** Null: what the role says. */
  readonly level: Level | null;
  /** Ids of the deck's topics; none: all of them. */
  readonly topicIds: readonly string[];
  readonly ping: Ping | null;
  /** The language of what everybody in the channel sees. */
  readonly language: Locale;
  /** How late a post may be, in milliseconds; what is later is missed. */
  readonly lateMs: number;
};

export type PauseReason =
  /** An organiser said so. */
  | 'asked'
  /** The dossier is gone, or has no questions left to ask. */
  | 'company_gone'
  | 'deck_empty'
  /** Dossiers are no longer answered in this workspace. */
  | 'no_access'
  /** The rule names no day that will ever come, or a calendar that is configured no longer. */
  | 'no_next_date'
  | 'holidays_gone'
  | ChannelProblem;

export type Schedule = ScheduleSettings & {
  readonly id: string;
  /** Which one it is in its channel: 1, 2, …; never given twice. */
  readonly number: number;
  readonly place: Place;
  readonly state: 'active' | 'paused' | 'stopped';
  /** Why it is paused; null when it is not. */
  readonly pauseReason: PauseReason | null;
  /** When it goes on by itself, in epoch milliseconds; null: when somebody says so. */
  readonly pausedUntil: number | null;
  /** Local ISO dates on which nothing is asked. */
  readonly skips: readonly string[];
  /** The member's id who set it up or last took it over: who is told what goes wrong. */
  readonly organiserId: string;
  readonly organiserName: string;
  /** The next occurrence, in epoch milliseconds; null where there is none: paused, stopped. */
  readonly nextDueAt: number | null;
  readonly createdAt: number;
  /** Grows with every change: whoever changes it names the one they have seen. */
  readonly version: number;
};

export type ScheduleChange = {
  readonly at: number;
  /** Null: Prepbot itself. */
  readonly by: { readonly memberId: string; readonly name: string } | null;
  readonly kind: 'set' | 'edited' | 'paused' | 'resumed' | 'skipped' | 'stopped' | 'asked_now';
  /** The date that was skipped, the reason of a pause, the options that were edited: facts, never a member's words. */
  readonly detail: string;
};
