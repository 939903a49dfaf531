/** Owns a person in a channel for tests: types lines or options, presses, sends forms; every card must fit both platforms. */
import { expect } from 'vitest';
import type { Card } from '../../src/core/cards/card.ts';
import type { Modal } from '../../src/core/cards/modal.ts';
import type { Core } from '../../src/core/commands/create-core.ts';
import type { CommandDefinition } from '../../src/core/commands/define-command.ts';
import { parseArguments } from '../../src/core/commands/parse-arguments.ts';
import { readLine } from '../../src/core/commands/read-line.ts';
import type { Reply, SubmissionReply } from '../../src/core/commands/reply.ts';
import { NO_RIGHTS, type Request } from '../../src/core/commands/request.ts';
import type { Locale } from '../../src/core/i18n/locale.ts';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import { renderCard as renderDiscord } from '../../src/discord/render/render-card.ts';
import { renderCard as renderSlack } from '../../src/slack/render/render-card.ts';
import { renderModal as renderSlackModal } from '../../src/slack/render/render-modal.ts';
import { FLAGS, messageProblem } from '../emulators/discord/rules.ts';
import { checkMessage } from '../emulators/slack/block-rules.ts';
import { checkView } from '../emulators/slack/view-rules.ts';
import { controlOf, wordsOn } from './core-of.ts';

export type PersonOptions = {
  readonly memberId?: string;
  readonly name?: string;
  readonly locale?: Locale;
  readonly publicLocale?: Locale;
  readonly isManager?: boolean;
  readonly roleIds?: readonly string[];
  readonly timeZone?: string | null;
  readonly place?: Partial<Place>;
  /** Where they write to the bot directly. */
  readonly isDirect?: boolean;
};

export const organiserAt = (core: Core, place: Place, more: PersonOptions = {}) =>
  personAt(core, place, { isManager: true, memberId: 'U1', name: 'Alice', ...more });

export function personAt(core: Core, home: Place, more: PersonOptions = {}) {
  const place = { ...home, ...more.place };
  const { surface, workspaceId, channelId } = place;
  const request: Request = {
    actor: { surface, workspaceId, memberId: more.memberId ?? 'U2', name: more.name ?? '민지' },
    channelId: more.isDirect === true ? null : channelId,
    rights: { ...NO_RIGHTS, isManager: more.isManager ?? false, roleIds: more.roleIds ?? [] },
    timeZone: more.timeZone ?? null,
    isShareable: more.isDirect !== true,
    locale: more.locale ?? 'en',
    publicLocale: more.publicLocale ?? 'en',
  };
  const click = async (actionId: string): Promise<Reply> =>
    fitting(await core.act({ ...request, actionId, messageId: 'M1' }));
  const line = async (typed: string): Promise<Reply> => {
    const found = readLine(core.commands, typed, ({ name, subcommand }) => [
      `/${name}${subcommand === null ? '' : ` ${subcommand}`}`,
    ]);
    if (found.kind !== 'command') throw new Error(`no command in «${typed}»`);
    const options = parseArguments(found.command.options, found.rest);
    return fitting(await core.run(found.command, { ...request, options }));
  };
  return {
    request,
    /** As typed on Slack or the playground. */
    line,
    /** What is answered to a typed line, as plain lines. */
    reads: async (typed: string): Promise<string> => wordsOn(cardOf(await line(typed))),
    /** As chosen on Discord. */
    async picks(
      subcommand: string,
      options: Readonly<Record<string, string>>,
      family = 'daily',
    ): Promise<Reply> {
      return fitting(await core.run(commandOf(core, family, subcommand), { ...request, options }));
    },
    async suggested(
      option: string,
      typed: string,
      options: Readonly<Record<string, string>> = {},
      command = commandOf(core, 'daily', 'edit'),
    ) {
      const found = await core.complete(command, option, typed, { ...request, options });
      expect(found.length).toBeLessThanOrEqual(25);
      for (const { name, value } of found) {
        expect(name.length).toBeGreaterThan(0);
        expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
      }
      return found;
    },
    click,
    press: (card: Card, label: string): Promise<Reply> => click(controlOf(card, label)),
    async submit(actionId: string, values: Readonly<Record<string, string>>): Promise<SubmissionReply> {
      return fitting(await core.submit({ ...request, actionId, messageId: null, values }));
    },
  };
}

export function commandOf(core: Core, family: string, subcommand: string): CommandDefinition {
  const command = core.commands.find((one) => one.name === family && one.subcommand === subcommand);
  if (command === undefined) throw new Error(`no /${family} ${subcommand}`);
  return command;
}

function fitting<Answer extends Reply | SubmissionReply>(reply: Answer): Answer {
  if (reply.kind === 'modal') expectFormFits(reply.modal);
  else expectFits(reply.card);
  return reply;
}

/** Both platforms take it, and it notifies nobody. */
export function expectFits(card: Card): void {
  const slack = checkMessage(renderSlack(card));
  if (!slack.ok) throw new Error(`Slack refuses: ${slack.error}: ${slack.details.join('; ')}`);
  const body = {
    flags: FLAGS.componentsV2,
    components: [renderDiscord(card)],
    allowed_mentions: { parse: [] },
  };
  expect(messageProblem(body)).toBeNull();
}

export function expectFormFits(modal: Modal): void {
  const checked = checkView(renderSlackModal(modal, { metadata: '', locale: 'en' }));
  if (!checked.ok) throw new Error(`Slack refuses the form: ${JSON.stringify(checked)}`);
}

export function cardOf(reply: Reply | SubmissionReply): Card {
  if (reply.kind === 'modal') throw new Error(`a form came: ${reply.modal.title}`);
  return reply.card;
}

export const wordsOf = (reply: Reply | SubmissionReply): string => wordsOn(cardOf(reply));

export function formOf(reply: Reply): Modal {
  if (reply.kind !== 'modal') throw new Error(`no form came, but: ${wordsOn(reply.card)}`);
  return reply.modal;
}

/** What stands in a form's fields, by name. */
export const standingIn = ({ fields }: Modal): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])));

type DateOn = { readonly at: number; readonly style: string };

/** Every instant that a card shows, in order. */
export function datesOn(card: Card): readonly DateOn[] {
  const found: DateOn[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('kind' in value && value.kind === 'date' && 'at' in value && typeof value.at === 'number') {
      found.push({ at: value.at, style: 'style' in value ? String(value.style) : '' });
    }
    Object.values(value).forEach(look);
  };
  look(card);
  return found;
}
