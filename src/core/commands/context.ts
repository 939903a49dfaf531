/** Owns what a command may use: the catalogue as it is now, the settings, and the ports. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Locale } from '../i18n/locale.ts';
import type { HolidayCalendar } from '../daily/time/rule.ts';
import type { Answers } from '../ports/answers.ts';
import type { ChannelMessenger } from '../ports/channel-messenger.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { MemberData } from '../ports/member-data.ts';
import type { MockSessions } from '../ports/mock-sessions.ts';
import type { Notes } from '../ports/notes.ts';
import type { Notices } from '../ports/notices.ts';
import type { Posts } from '../ports/posts.ts';
import type { Refreshes } from '../ports/refreshes.ts';
import type { Schedules } from '../ports/schedules.ts';
import type { Scratch } from '../ports/scratch.ts';
import type { DeckShelf } from '../questions/deck/deck-shelf.ts';
import type { Clock } from '../ports/clock.ts';
import type { Surface } from './request.ts';

export type Settings = {
  /** Workspaces and guilds (`slack:T…`, `discord:…`) where dossiers are answered; null: everywhere. */
  readonly workspaces: readonly string[] | null;
  /** The language where a person's own is not known. */
  readonly language: Locale;
};

/** What `/prepbot status` tells, gathered by the program that runs. */
export type Status = {
  readonly version: string;
  readonly startedAt: number;
  readonly surfaces: readonly string[];
  /** Files of which the last version could not be read; the good one before it still answers. */
  readonly brokenFiles: readonly string[];
};

export type CommandContext = {
  readonly catalogue: () => Catalogue;
  readonly decks: DeckShelf;
  readonly settings: Settings;
  readonly status: () => Status;
  readonly clock: Clock;
  /** Null where nothing is recorded: the terminal. */
  readonly notes: Notes | null;
  /** Null where nothing is asked daily: the terminal. */
  readonly daily: DailyContext | null;
  /** Null where nobody can meet: the terminal. */
  readonly mock: MockContext | null;
};

/** What stands behind commands that speak in channels. */
export type ChannelContext = {
  /** How the bot speaks on a surface; null where it does not: the surface is not configured. */
  readonly channels: (surface: Surface) => ChannelMessenger | null;
  /** Whoever looks after channels beside those whom the platform says: keys of people, and `discord-role:…`. */
  readonly organisers: readonly string[];
  /** Drafts of answers that were refused. */
  readonly scratch: Scratch;
  /** Something is due that was not before: whoever sends looks at once instead of at the next minute. */
  readonly wake: () => void;
};

/** What the mock interviews' commands and buttons may use. */
export type MockContext = ChannelContext & {
  readonly mockSessions: MockSessions;
  /** Nobody knows it: random orders are drawn from it, who rates whom among them. */
  readonly secret: string;
};

/** What the daily question's commands and buttons may use. */
export type DailyContext = ChannelContext & {
  readonly schedules: Schedules;
  readonly posts: Posts;
  readonly answers: Answers;
  readonly notices: Notices;
  readonly deliveries: Deliveries;
  readonly refreshes: Refreshes;
  readonly memberData: MemberData;
  /** The holidays of a name as schedules keep it (`none`, `kr`, a configured one); null: there is none of that name. */
  readonly calendar: (name: string) => HolidayCalendar | null;
  /** The names of the configured calendars. */
  readonly calendarNames: readonly string[];
};
