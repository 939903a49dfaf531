/** Owns Slack as the daily question's tests see it. */
import { onTestFinished } from 'vitest';
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import { directMessageId } from '../emulators/slack/channels.ts';
import { FOREVER, type Fault } from '../emulators/slack/faults.ts';
import { controlsOf, linesOf } from '../emulators/slack/screen.ts';
import { startSlackEmulator, type SlackEmulator } from '../emulators/slack/slack-emulator.ts';
import { slackAilments } from './daily-ailments-slack.ts';
import type { DailyPlatform, Organiser, SeenPost, Step, Trouble, Whose } from './daily-platforms.ts';

/** A thread is its message's own: nothing makes it. */
const METHODS: Readonly<Record<Step, string>> = {
  post: 'chat.postMessage',
  recap: 'chat.postMessage',
  notice: 'chat.postMessage',
  thread: 'nothing',
  edit: 'chat.update',
  look: 'conversations.history',
};
/** Each waits as long as the emulator does: ten seconds. */
const PATIENCE = 6;

export type SlackPlatform = DailyPlatform & { readonly slack: SlackEmulator };

export async function slackPlatform(): Promise<SlackPlatform> {
  const slack = await startSlackEmulator();
  onTestFinished(() => slack.close());
  let organisers = 0;
  const makeOrganiser = (name: string): Organiser => {
    organisers += 1;
    const id = `U1ORG${organisers}`;
    slack.addMember({ id, name, isAdmin: true });
    return organiserOf(slack, id, name);
  };
  const organiser = makeOrganiser('ann');
  const channelOf = (step: Step, { place, memberId }: Whose): string | undefined =>
    step === 'notice' ? directMessageId(memberId ?? organiser.id) : place?.channelId;
  const makeChannel = (): Place => ({
    surface: 'slack',
    workspaceId: 'T0STUDY',
    channelId: slack.makeChannel(),
  });
  return {
    slack,
    name: 'Slack',
    surface: 'slack',
    env: slack.env,
    requestsForEach: 1,
    organiser,
    makeOrganiser,
    makeChannel,
    ailments: (step) => slackAilments(step, slack, makeChannel),
    hideHistory: () => slack.loseScope('channels:history'),
    shows: ({ channelId }) => slack.messagesIn(channelId).map((message) => seenPost(message, slack)),
    async readsStatus({ channelId }) {
      const member = slack.member(organiser.id, channelId);
      await member.types('/daily status');
      return member.screen();
    },
    trouble: (step, trouble, whose = {}, times = 1) => {
      const channelId = channelOf(step, whose);
      if (channelId === undefined) slack.faults.next(METHODS[step], faultOf(trouble), times);
      else slack.faults.next(METHODS[step], faultOf(trouble), times, channelId);
    },
    met: (step) => eventually(slack, () => (slack.faults.waitingFor(METHODS[step]) === 0 ? true : null)),
    answered: (step) =>
      slack.requests.filter(({ target, outcome }) => target === METHODS[step] && outcome === 'ok').length,
    onChange: (listener) => slack.onRequest(() => listener()),
    eventually: (look) => eventually(slack, look),
    revokeToken: () => slack.revokeToken(),
    restoreToken: () => {
      slack.tokens.isBotAlive = true;
      slack.tokens.isAppAlive = true;
    },
    enforcePace: () => {
      slack.limits.isOn = true;
    },
    refusals: () => slack.violations,
  };
}

const organiserOf = (slack: SlackEmulator, id: string, name: string): Organiser => ({
  id,
  name,
  told: () =>
    slack.messagesTo(id).map(({ body }) => ({
      text: linesOf(body).join('\n'),
      buttons: controlsOf(body).flatMap((one) => (one.type === 'button' ? [one.text.text] : [])),
    })),
  clicks: (label) => slack.member(id, 'dm').clicks(label),
});

const seenPost = (
  { ts, channelId, body }: SlackEmulator['world']['messages'][number],
  slack: SlackEmulator,
): SeenPost => ({
  id: ts,
  text: linesOf(body).join('\n'),
  thread: slack.messagesIn(channelId, ts).map((reply) => linesOf(reply.body).join('\n')),
});

async function eventually<Value>(slack: SlackEmulator, look: () => Value): Promise<Value & {}> {
  let found: Value | null = null;
  const holds = (): boolean => {
    found = look();
    return found !== null && found !== undefined;
  };
  for (let tries = 1; ; tries += 1) {
    try {
      await slack.world.until(holds, 'what the test waits for');
      break;
    } catch (error) {
      if (tries === PATIENCE) throw error;
    }
  }
  if (found === null || found === undefined) throw new Error('found, and lost again');
  return found;
}

function faultOf(trouble: Trouble): Fault {
  switch (trouble.kind) {
    case 'busy':
      return { kind: 'rateLimit', retryAfterMs: trouble.forMs };
    case 'fail':
      return { kind: 'fail', when: trouble.when, status: 500 };
    case 'cut':
      return { kind: 'cut', when: trouble.when };
    case 'hang':
      return { kind: 'hold', until: FOREVER, hasEffect: trouble.when === 'after' };
    case 'hold':
      return trouble;
  }
}
