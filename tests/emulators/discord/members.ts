/** Owns what members do: type a command, take a suggestion, click, choose. A client offers only what is there. */
import { flatten, FLAGS, TYPES } from './rules.ts';
import { fillForm, formBefore, linesOfForm, submissionData } from './forms.ts';
import { screenOf, type Shown } from './screen.ts';
import { channelPayload } from './thread-routes.ts';
import type { Component, RegisteredCommand, RegisteredOption } from './wire.ts';
import {
  APPLICATION_ID,
  BOT_ID,
  eventually,
  type Channel,
  type InteractionRecord,
  type Member,
  type Message,
  type World,
} from './world.ts';

const INTERACTION = { command: 2, component: 3, completion: 4, submission: 5 } as const;
const OPTION = { subcommand: 1, string: 3 } as const;

export type Act = {
  /** Waits for the first response, or for its refusal. */
  readonly answered: Promise<'answered' | 'refused'>;
  readonly id: string;
};

export type ActingMember = {
  readonly id: string;
  /** `types('/prep', { company: 'kakao' })`: resolves with the outcome of the first response. */
  types(command: string, options?: Readonly<Record<string, string>>): Promise<'answered' | 'refused'>;
  /** The same without waiting. */
  starts(command: string, options?: Readonly<Record<string, string>>): Act;
  /** What is suggested for the last of the options while it is typed. */
  completes(
    command: string,
    options: Readonly<Record<string, string>>,
  ): Promise<readonly { name: string; value: string }[]>;
  /** Clicks a button by its label on the newest message that has it. */
  clicks(label: string): Promise<'answered' | 'refused'>;
  startsClick(label: string): Act;
  chooses(option: string): Promise<'answered' | 'refused'>;
  /** A control that is not there: what a tampered client could send. */
  forges(customId: string): Promise<'answered' | 'refused'>;
  /** The form before the member, as they see it: its title, its words, and what stands in its fields; null: none. */
  form(): readonly string[] | null;
  /** Types into the field of this label, or picks the option of this label in it. */
  fills(label: string, value: string): void;
  /** Sends the form. A client refuses while something required is empty; it closes when the bot answers. */
  submits(): Promise<'answered' | 'refused'>;
  /** A form with this id and these parts, as a tampered client could send it. */
  forgesForm(customId: string, components: readonly object[]): Promise<'answered' | 'refused'>;
  sees(): readonly Shown[];
  /** The newest message on the member's screen. */
  lastSeen(): Shown;
};

type Surroundings = {
  readonly world: World;
  readonly dispatch: (interaction: InteractionRecord) => void;
};

export function createActingMember(
  member: Member,
  channel: Channel,
  { world, dispatch }: Surroundings,
): ActingMember {
  const act = (type: number, data: Record<string, unknown>, source: Message | null): InteractionRecord => {
    const record = interactionOf(world, member, channel, type, data, source);
    world.interactions.set(record.id, record);
    dispatch(record);
    return record;
  };
  const outcomeOf = (record: InteractionRecord): Promise<'answered' | 'refused'> =>
    eventually(world, () => (record.outcome === 'waiting' ? undefined : record.outcome), 8_000);
  const started = (record: InteractionRecord): Act => {
    const answered = outcomeOf(record);
    answered.catch(() => undefined);
    return { id: record.id, answered };
  };
  const visible = (): Message[] =>
    world.messages.filter(
      ({ channelId, onlyFor }) => channelId === channel.id && (onlyFor === null || onlyFor === member.id),
    );
  const find = (what: string, fits: (component: Component) => boolean): [Message, Component] => {
    for (const message of visible().toReversed()) {
      const component = flatten(message.body.components ?? []).find(fits);
      if (component !== undefined) return [message, component];
    }
    throw new Error(`${member.name} sees nothing like «${what}»`);
  };
  const click = (label: string): InteractionRecord => {
    // Buttons in an archived thread fail in the clients, before they reach a bot.
    if (channel.thread?.archived === true) throw new Error('the thread is archived');
    const [message, button] = find(
      label,
      (component) => component.type === TYPES.button && component.label === label,
    );
    return act(
      INTERACTION.component,
      { component_type: TYPES.button, custom_id: button.custom_id ?? '' },
      message,
    );
  };
  const type = (command: string, options: Readonly<Record<string, string>>): InteractionRecord =>
    act(INTERACTION.command, commandData(world, channel, command, options, null), null);

  return {
    id: member.id,
    types: (command, options = {}) => outcomeOf(type(command, options)),
    starts: (command, options = {}) => started(type(command, options)),
    async completes(command, options) {
      const focused = Object.keys(options).at(-1) ?? '';
      const record = act(
        INTERACTION.completion,
        commandData(world, channel, command, options, focused),
        null,
      );
      await outcomeOf(record);
      return record.choices;
    },
    clicks: (label) => outcomeOf(click(label)),
    startsClick: (label) => started(click(label)),
    chooses(label) {
      const has = (component: Component): boolean =>
        (component.options ?? []).some((option) => option.label === label);
      const [message, select] = find(label, has);
      const value = select.options?.find((option) => option.label === label)?.value ?? '';
      const data = { component_type: TYPES.select, custom_id: select.custom_id ?? '', values: [value] };
      return outcomeOf(act(INTERACTION.component, data, message));
    },
    forges(customId) {
      const [message] = find(
        'any control',
        ({ type: kind }) => kind === TYPES.button || kind === TYPES.select,
      );
      return outcomeOf(
        act(INTERACTION.component, { component_type: TYPES.button, custom_id: customId }, message),
      );
    },
    form: () => {
      const form = world.forms.get(member.id);
      return form === undefined ? null : linesOfForm(form);
    },
    fills: (label, value) => fillForm(formBefore(world, member), label, value),
    async submits() {
      const form = formBefore(world, member);
      const source = world.messages.find(({ id }) => id === form.sourceId) ?? null;
      const outcome = await outcomeOf(act(INTERACTION.submission, submissionData(form), source));
      if (outcome === 'answered' && world.forms.get(member.id) === form) world.forms.delete(member.id);
      return outcome;
    },
    forgesForm: (customId, components) =>
      outcomeOf(act(INTERACTION.submission, { custom_id: customId, components }, null)),
    sees: () => screenOf(world, member.id, channel.id),
    lastSeen: () => {
      const last = screenOf(world, member.id, channel.id).at(-1);
      if (last === undefined) throw new Error(`${member.name} sees nothing`);
      return last;
    },
  };
}

/** The data of a command, as the client builds it from the registered one. */
function commandData(
  world: World,
  channel: Channel,
  typed: string,
  options: Readonly<Record<string, string>>,
  focused: string | null,
): Record<string, unknown> {
  const [name = '', subcommand] = typed.replace(/^\//u, '').split(' ');
  const command = world.commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new Error(`no command /${name} is registered`);
  const context = channel.guild === null ? 1 : 0;
  if (!(command.contexts ?? [0, 1, 2]).includes(context)) throw new Error(`/${name} is not offered here`);
  const offered = optionsAt(command, subcommand);
  const given = Object.entries(options).map(([key, value]) => {
    const option = offered.find((candidate) => candidate.name === key);
    if (option?.type !== OPTION.string) throw new Error(`/${name} has no option ${key}`);
    if (key === focused && option.autocomplete !== true) throw new Error(`${key} is not completed`);
    // https://discord.com/developers/docs/interactions/application-commands#application-command-object: 6,000
    if (value.length > 6000) throw new Error('a client takes 6,000 characters');
    return { name: key, type: OPTION.string, value, ...(key === focused ? { focused: true } : {}) };
  });
  const nested = [{ name: subcommand, type: OPTION.subcommand, options: given }];
  return { id: '800000000000000000', name, type: 1, options: subcommand === undefined ? given : nested };
}

function optionsAt(command: RegisteredCommand, subcommand: string | undefined): readonly RegisteredOption[] {
  const options = command.options ?? [];
  if (subcommand === undefined) return options;
  const found = options.find(({ name, type }) => name === subcommand && type === OPTION.subcommand);
  if (found === undefined) throw new Error(`no subcommand ${subcommand}`);
  return found.options ?? [];
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
function interactionOf(
  world: World,
  member: Member,
  channel: Channel,
  type: number,
  data: Record<string, unknown>,
  source: Message | null,
): InteractionRecord {
  const id = world.nextId();
  const token = `token-${id}`;
  const user = {
    id: member.id,
    username: member.name,
    discriminator: '0',
    avatar: null,
    global_name: member.displayName,
  };
  const { guild } = channel;
  const place =
    guild === null
      ? { user, channel: { id: channel.id, type: 1 }, context: 1 }
      : {
          guild_id: guild.id,
          guild_locale: guild.locale,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          member: {
            user,
            nick: null,
            roles: member.roles,
            joined_at: '2026-01-01T00:00:00.000Z',
            permissions: String(member.permissions),
            deaf: false,
            mute: false,
            flags: 0,
          },
          channel: channelPayload(channel),
          context: 0,
        };
  const payload = {
    id,
    token,
    type,
    application_id: APPLICATION_ID,
    version: 1,
    data,
    channel_id: channel.id,
    locale: member.locale,
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: guild === null ? { '1': member.id } : { '0': guild.id },
    attachment_size_limit: 10_485_760,
    ...place,
    ...(source === null ? {} : { message: messagePayload(source) }),
  };
  return {
    id,
    token,
    type,
    member,
    channel,
    payload,
    sourceId: source?.id ?? null,
    createdAt: Date.now(),
    outcome: 'waiting',
    originalId: null,
    choices: [],
  };
}

function messagePayload(message: Message) {
  return {
    id: message.id,
    channel_id: message.channelId,
    type: 20,
    flags: FLAGS.componentsV2 | (message.onlyFor === null ? 0 : FLAGS.ephemeral),
    author: { id: BOT_ID, username: 'Prepbot', discriminator: '0', avatar: null, bot: true },
    content: '',
    components: message.body.components ?? [],
    embeds: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
  };
}
