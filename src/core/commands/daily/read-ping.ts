/** Owns reading whom a question notifies, as each platform writes it. */
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import type { Ping } from '../../ports/channel-messenger.ts';
import type { Surface } from '../request.ts';
import type { Outcome } from '../reading/findings.ts';

type ReadPing = Outcome<Ping | null>;

const NOBODY = /^(?:off|none|no|nobody|없음|안함|끔)$/iu;
const HERE = /^(?:@here|<!here(?:\|[^>]*)?>|here)$/iu;
const EVERYBODY = /^(?:@(?:channel|everyone)|<!(?:channel|everyone)(?:\|[^>]*)?>)$/iu;
/** https://docs.slack.dev/messaging/formatting-message-text#mentioning-groups */
const SLACK_GROUP = /^(?:<!subteam\^(S[A-Z0-9]{5,20})(?:\|@?([^>]{1,80}))?>|(S[A-Z0-9]{5,20}))$/u;
/** https://discord.com/developers/docs/reference#message-formatting-formats */
const DISCORD_ROLE = /^(?:<@&(\d{15,20})>|(\d{15,20}))$/u;

/** `off` in any language is nobody. Names alone are refused: no platform tells which group or role is meant. */
export function readPing(typed: string, surface: Surface, locale: Locale): ReadPing {
  const text = typed.trim();
  if (NOBODY.test(text)) return { value: null };
  switch (surface) {
    case 'slack':
      return onSlack(text, locale);
    case 'discord':
      return onDiscord(text, locale);
    case 'playground':
    case 'terminal':
      return HERE.test(text)
        ? { value: { kind: 'here' } }
        : { problem: messagesIn(locale).schedules.settings.ping.unknownOnPlayground(text) };
  }
}

function onSlack(text: string, locale: Locale): ReadPing {
  const m = messagesIn(locale).schedules.settings.ping;
  if (HERE.test(text)) return { value: { kind: 'here' } };
  if (EVERYBODY.test(text)) return { problem: m.everybody };
  const [, mentioned, name, bare] = SLACK_GROUP.exec(text) ?? [];
  const id = mentioned ?? bare;
  if (id !== undefined) return { value: { kind: 'group', id, name: name ?? id } };
  return { problem: text.startsWith('@') ? m.groupByName(text) : m.unknownOnSlack(text) };
}

function onDiscord(text: string, locale: Locale): ReadPing {
  const m = messagesIn(locale).schedules.settings.ping;
  if (HERE.test(text) || EVERYBODY.test(text)) return { problem: m.everybodyOnDiscord };
  const [, mentioned, bare] = DISCORD_ROLE.exec(text) ?? [];
  const id = mentioned ?? bare;
  if (id !== undefined) return { value: { kind: 'role', id, name: id } };
  return { problem: m.unknownOnDiscord(text) };
}

/** As it can be typed again. */
export function pingText(ping: Ping | null): string {
  switch (ping?.kind) {
    case undefined:
      return '';
    case 'here':
      return '@here';
    case 'group':
      return ping.id;
    case 'role':
      return `<@&${ping.id}>`;
  }
}
