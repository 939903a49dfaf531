/** Owns the crowd on Slack: a click is acknowledged on the socket, a form opens as a view. */
import { performance } from 'node:perf_hooks';
import { checkMessage } from '../emulators/slack/block-rules.ts';
import type { Hands } from '../emulators/slack/hands.ts';
import { linesOf } from '../emulators/slack/screen.ts';
import { startSlackEmulator, type SlackEmulator } from '../emulators/slack/slack-emulator.ts';
import type { Acknowledgement } from '../emulators/slack/sockets.ts';
import { inputsOf } from '../emulators/slack/view-rules.ts';
import type { Message } from '../emulators/slack/world.ts';
import type { Crowd, Spot } from './mock-scale.ts';

/** A thread has the timestamp of the channel's first message. */
function threadOf(slack: SlackEmulator, channelId: string): string {
  const [first] = slack.messagesIn(channelId);
  if (first === undefined) throw new Error(`nothing stands in ${channelId}`);
  return first.ts;
}

export async function slackCrowd(): Promise<Crowd> {
  const slack = await startSlackEmulator();
  const { world, views, limits, sockets } = slack;
  const timed = timeDeliveries(sockets);
  const hands = (name: string, channelId: string, spot: Spot): Hands => {
    if (!world.members.has(name)) slack.addMember({ id: name, name, displayName: name });
    return slack.member(
      name,
      spot === 'channel' ? channelId : { channelId, threadTs: threadOf(slack, channelId) },
    );
  };
  const publicIn = (channelId: string, spot: Spot): readonly Message[] =>
    spot === 'channel'
      ? slack.messagesIn(channelId)
      : slack.messagesIn(channelId, threadOf(slack, channelId));
  return {
    name: 'Slack',
    env: slack.env,
    makeChannel: () => slack.makeChannel(),
    types: async (name, channelId, line) => timed(await hands(name, channelId, 'channel').types(line)),
    async clicks(name, channelId, label, spot) {
      // What is open covers the rest: it is closed first, as people do.
      views.close(name);
      const [outcome] = await hands(name, channelId, spot).clicks(label);
      return timed(outcome);
    },
    async sends(name, channelId, text) {
      await world.until(() => inputOf(slack, name) !== undefined, `${name} having a form`);
      const open = views.before(name);
      open?.typed.set(inputOf(slack, name)?.block_id ?? '', text);
      const [outcome] = await hands(name, channelId, 'channel').submits();
      return timed(outcome);
    },
    reads: (channelId, spot) => publicIn(channelId, spot).map(({ body }) => linesOf(body).join('\n')),
    hears(name, channelId) {
      const open = views.before(name);
      const told = world.messages.filter((one) => one.viewerId === name && one.channelId === channelId);
      const inView = (open?.body.blocks ?? []).flatMap((one) =>
        one.type === 'input' ? [] : linesOf({ blocks: [one] }),
      );
      return [...told.map(({ body }) => linesOf(body).join('\n')), inView.join('\n')];
    },
    body: (channelId) => slack.messagesIn(channelId).at(-1)?.body,
    puts(channelId, body) {
      const checked = checkMessage(body);
      if (!checked.ok) throw new Error(checked.error);
      world.post(channelId, null, checked.body);
    },
    edits: () => slack.calls.filter((call) => call === 'chat.update').length,
    breakEdits: () => slack.faults.always('chat.update', { kind: 'refuse', error: 'cant_update_message' }),
    refuseFace: () => slack.faults.next('response_url', { kind: 'refuse', error: 'cant_update_message' }),
    enforceLimits: () => {
      limits.isOn = true;
    },
    limited: () => limits.refused.count,
    refusals: () => slack.violations,
    until: (holds, what) => world.until(holds, what),
    close: () => slack.close(),
  };
}

const inputOf = ({ views }: SlackEmulator, name: string) => {
  const open = views.before(name);
  return open === null ? undefined : inputsOf(open.body)[0];
};

/** An acknowledgement, as how long it took. */
function timeDeliveries(sockets: SlackEmulator['sockets']): (outcome: Acknowledgement | undefined) => number {
  const took = new WeakMap<Acknowledgement, number>();
  const deliver = sockets.deliver.bind(sockets);
  sockets.deliver = async (type, payload) => {
    const startedAt = performance.now();
    const outcome = await deliver(type, payload);
    took.set(outcome, performance.now() - startedAt);
    return outcome;
  };
  return (outcome) => {
    const tookMs = outcome === undefined ? undefined : took.get(outcome);
    if (outcome?.kind !== 'acknowledged' || tookMs === undefined)
      throw new Error(`not acknowledged: ${outcome?.kind ?? 'not sent'}`);
    return tookMs;
  };
}
