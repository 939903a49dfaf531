/** Owns what a surface tells the core: who asks, where, in which language, and what for. */
import type { Locale } from '../i18n/locale.ts';
import { memberKey } from './member-key.ts';

export type Surface = 'slack' | 'discord' | 'playground' | 'terminal';

/** The person who asks. Names are for showing only; ids decide. */
export type Actor = {
  readonly surface: Surface;
  /** The person's own Slack workspace or the Discord guild; null in a Discord DM, on the playground, in the terminal. */
  readonly workspaceId: string | null;
  readonly memberId: string;
  readonly name: string;
};

/** What the platform says that a person may do. */
export type Rights = {
  /** Slack: an admin or owner of the workspace. Discord: may manage the server. */
  readonly isManager: boolean;
  /** Discord roles; none elsewhere. */
  readonly roleIds: readonly string[];
  /** The platform did not tell: who is refused for it is told so, and not that they may not. */
  readonly isUnknown?: true;
};

export const NO_RIGHTS: Rights = { isManager: false, roleIds: [] };

export type Request = {
  readonly actor: Actor;
  /**
   * The channel in which it was asked; inside a thread the channel that the thread belongs to. Null where there is none:
   * in a direct message, in the terminal.
   */
  readonly channelId: string | null;
  readonly rights: Rights;
  /** The person's own IANA time zone, where the platform tells it (Slack). */
  readonly timeZone: string | null;
  /** False in a direct message with the bot, where there is nobody to share with. */
  readonly isShareable: boolean;
  /** The reader's language. */
  readonly locale: Locale;
  /** The language of what everybody in the channel sees. */
  readonly publicLocale: Locale;
};

/** A command as typed. Options are named as in its definition; what was not given is absent. */
export type CommandRequest = Request & { readonly options: Readonly<Partial<Record<string, string>>> };

/** `takesFace`: the message is one that everybody sees, and can be given a new face with the answer. */
type OnMessage = { readonly actionId: string; readonly takesFace?: boolean };

/** A click on a control. `messageId` names the message that it stands on. */
export type ActionRequest = Request & OnMessage & { readonly messageId: string };

/** What a form sent. `messageId` names the message from which it was opened; null where it was opened by a command. */
export type SubmissionRequest = Request &
  OnMessage & {
    readonly messageId: string | null;
    /** By the fields' names; an empty optional field is absent. */
    readonly values: Readonly<Partial<Record<string, string>>>;
  };

/** How the configuration names a person: `slack:T…:U…`, `discord:…`, `playground:…`. */
export const actorKey = (actor: Actor): string => memberKey(actor);

/** Where no platform tells a channel, rights or a zone: the terminal. */
export const NOWHERE = {
  channelId: null,
  rights: NO_RIGHTS,
  timeZone: null,
} as const satisfies Partial<Request>;
