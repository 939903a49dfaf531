/** Owns the crowd on Discord: a click is acknowledged by its first response, which may be a form. */
import diagnostics from 'node:diagnostics_channel';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { startDiscordEmulator, type DiscordEmulator } from '../emulators/discord/discord-emulator.ts';
import { screenOf } from '../emulators/discord/screen.ts';
import { messageBody } from '../emulators/discord/wire.ts';
import { addMessage, type Message } from '../emulators/discord/world.ts';
import type { Crowd, Spot } from './mock-scale.ts';

const SEEN_BY_ALL = 'nobody in particular';
const EDIT = /^PATCH \/channels\/\d+\/messages\/\d+$/u;

/** A thread has the id of the message that it opens from. */
function threadOf({ world }: DiscordEmulator, channelId: string): string {
  const first = world.messages.find((one) => one.channelId === channelId && one.onlyFor === null);
  if (first === undefined) throw new Error(`nothing stands in ${channelId}`);
  return first.id;
}

export async function discordCrowd(): Promise<Crowd> {
  const discord = await startDiscordEmulator();
  const { world, faults, limits } = discord;
  const answers = timeAnswers(discord);
  const idOf = (channelId: string, spot: Spot): string =>
    spot === 'channel' ? channelId : threadOf(discord, channelId);
  const member = (name: string, channelId: string, spot: Spot) =>
    discord.member(name, { at: { channelId: idOf(channelId, spot) } });
  const lastSpot = new Map<string, Spot>();
  return {
    name: 'Discord',
    env: discord.env,
    makeChannel: () => discord.makeChannel(),
    async types(name, channelId, line) {
      const [command, options] = commandIn(line);
      // They are registered a moment after the bot is connected.
      await discord.eventually(() => world.commands[0]);
      const { id, answered } = member(name, channelId, 'channel').starts(command, options);
      return answers.took(id, await answered);
    },
    async clicks(name, channelId, label, spot) {
      lastSpot.set(name, spot);
      const one = member(name, channelId, spot);
      // What was told to them alone stands over the rest: it is dismissed first, as people do.
      dismiss(discord, one.id);
      const { id, answered } = one.startsClick(label);
      return answers.took(id, await answered);
    },
    async sends(name, channelId, text) {
      const one = member(name, channelId, lastSpot.get(name) ?? 'channel');
      const form = world.forms.get(one.id);
      if (form === undefined) throw new Error(`${name} has no form`);
      for (const field of form.typed.keys()) form.typed.set(field, text);
      const outcome = await one.submits();
      return answers.took(answers.lastOf(one.id), outcome);
    },
    reads: (channelId, spot) => screenOf(world, SEEN_BY_ALL, idOf(channelId, spot)).map(({ text }) => text),
    hears(name, channelId) {
      const { id } = member(name, channelId, 'channel');
      return [channelId, threadOf(discord, channelId)].flatMap((one) =>
        screenOf(world, id, one).flatMap(({ text, isPrivate }) => (isPrivate ? [text] : [])),
      );
    },
    body: (channelId) => newestIn(discord, channelId)?.body,
    puts: (channelId, body) =>
      void addMessage(world, { channelId, body: messageBody.parse(body), pings: [] }),
    edits: () => world.requests.filter(({ method, path }) => EDIT.test(`${method} ${path}`)).length,
    breakEdits: () => faults.next('message.edit', { kind: 'refuse', status: 403, code: 50_013 }, Infinity),
    refuseFace: () => faults.next('edit', { kind: 'refuse', status: 404, code: 10_008 }),
    enforceLimits: () => {
      limits.isOn = true;
    },
    limited: () => limits.refused.count,
    refusals: () => world.refusals,
    async until(holds, what) {
      await discord.eventually(() => {
        if (!holds()) throw new Error(`still without ${what}`);
        return true;
      });
    },
    async close() {
      answers.stop();
      await discord.close();
    },
  };
}

function dismiss({ world }: DiscordEmulator, memberId: string): void {
  for (let at = world.messages.length - 1; at >= 0; at -= 1)
    if (world.messages[at]?.onlyFor === memberId) world.messages.splice(at, 1);
}

const newestIn = ({ world }: DiscordEmulator, channelId: string): Message | undefined =>
  world.messages.findLast((one) => one.channelId === channelId && one.onlyFor === null);

/** `/mock start kakao rounds:2` as it is chosen on Discord. */
function commandIn(line: string): [command: string, options: Readonly<Record<string, string>>] {
  const [family = '', subcommand = '', ...rest] = line.split(' ');
  const options = rest.map((word): [string, string] => {
    const [name = '', value] = word.split(':', 2);
    return value === undefined ? ['company', name] : [name, value];
  });
  return [`${family} ${subcommand}`, Object.fromEntries(options)];
}

const requestStart = z.object({
  request: z.object({ url: z.string(), headers: z.looseObject({ host: z.string().default('') }) }),
});

/** An answer counts from its arrival: what the emulator then checks is not the bot's time. */
function timeAnswers({ apiUrl, gateway, world }: DiscordEmulator) {
  const { host } = new URL(apiUrl);
  const started = new Map<string, number>();
  const taken = new Map<string, number>();
  const dispatch = gateway.dispatch.bind(gateway);
  gateway.dispatch = (type, data) => {
    const { id } = z.looseObject({ id: z.string().default('') }).parse(data);
    started.set(id, performance.now());
    dispatch(type, data);
  };
  const onRequest = (message: unknown): void => {
    const { url, headers } = requestStart.parse(message).request;
    const id = /\/interactions\/(\d+)\//u.exec(url)?.[1];
    const startedAt = id === undefined ? undefined : started.get(id);
    if (id === undefined || startedAt === undefined || headers.host !== host || taken.has(id)) return;
    taken.set(id, performance.now() - startedAt);
  };
  diagnostics.subscribe('http.server.request.start', onRequest);
  return {
    took(id: string, outcome: 'answered' | 'refused'): number {
      const tookMs = taken.get(id);
      if (outcome !== 'answered' || tookMs === undefined) throw new Error(`not answered: ${outcome}`);
      return tookMs;
    },
    /** The newest interaction of this member. */
    lastOf: (memberId: string): string =>
      [...world.interactions.values()].findLast(({ member }) => member.id === memberId)?.id ?? '',
    stop: () => diagnostics.unsubscribe('http.server.request.start', onRequest),
  };
}
