/** Owns Slack as the suites here see it: the emulator, and the messenger with the real SDK. */
import { onTestFinished } from 'vitest';
import type { PlatformError } from '../../../src/core/errors.ts';
import type { Destination } from '../../../src/core/ports/channel-messenger.ts';
import { createChannelMessenger } from '../../../src/slack/channel-messenger.ts';
import { linkTo } from '../../../src/slack/channels/link-to.ts';
import { BOT_ID, BOT_USER_ID } from '../../emulators/slack/calls.ts';
import { directMessageId } from '../../emulators/slack/channels.ts';
import type { Fault } from '../../emulators/slack/faults.ts';
import { controlsOf, linesOf } from '../../emulators/slack/screen.ts';
import { startSlackEmulator, type SlackEmulator } from '../../emulators/slack/slack-emulator.ts';
import type { Message } from '../../emulators/slack/world.ts';
import { recordingLogger } from '../../support/recording-logger.ts';
import { broken, type Deed, type Seen, type Study, type Surface, type Trouble } from './study.ts';

const MEMBER = 'U0ALICE';
const WORKSPACE_URL = 'https://study.slack.com/';

const METHODS = {
  post: 'chat.postMessage',
  edit: 'chat.update',
  remove: 'chat.delete',
} as const satisfies Record<Deed, string>;

const FAULTS: Readonly<Record<Trouble, Fault>> = {
  'fails before': { kind: 'fail', when: 'before', status: 500 },
  'fails after': { kind: 'fail', when: 'after', status: 500 },
  'cut before': { kind: 'cut', when: 'before' },
  'cut after': { kind: 'cut', when: 'after' },
  'rate limited': { kind: 'rateLimit', retryAfterMs: 30_000 },
};

const BREAKAGES: Readonly<Record<string, (slack: SlackEmulator, channelId: string) => void>> = {
  'the bot was removed from the channel': (slack, id) => slack.removeBot(id),
  'the channel was archived': (slack, id) => slack.archive(id),
  'the channel was deleted': (slack, id) => slack.deleteChannel(id),
  'posting is for a few people': (slack, id) => slack.restrict('restricted_action', id),
  'nobody may post': (slack, id) => slack.restrict('restricted_action_read_only_channel', id),
  'only threads may be answered': (slack, id) => slack.restrict('restricted_action_thread_only_channel', id),
  'threads are switched off': (slack, id) => slack.restrict('restricted_action_non_threadable_channel', id),
  'the app may not write': (slack) => slack.loseScope('chat:write'),
  'the app may not see channels': (slack) => slack.loseScope('channels:read'),
  'the app may not read what was said': (slack) => slack.loseScope('channels:history'),
  'the app may not see private channels': (slack) => slack.loseScope('groups:read'),
  'the app may not read what was said in private channels': (slack) => slack.loseScope('groups:history'),
  'the app may not write to people': (slack) => slack.loseScope('im:write'),
  'the person left': (slack) => slack.closeDirectMessages(MEMBER),
  'people and apps may not write to each other': (slack) => void (slack.world.hasMessagesTab = false),
};

async function startSlackStudy(kind: 'public' | 'private'): Promise<Study> {
  const slack = await startSlackEmulator();
  onTestFinished(() => slack.close());
  const group = slack.makeGroup('study', { memberIds: [MEMBER] });
  slack.makeGroup('asleep', { isDisabled: true });
  const fatal: PlatformError[] = [];
  const channelId = slack.makeChannel({ name: 'study-2', kind });
  const messenger = createChannelMessenger({
    botToken: slack.tokens.bot,
    language: 'en',
    apiUrl: slack.apiUrl,
    logger: recordingLogger(),
    onUnauthorised: (error) => void fatal.push(error),
    authorisation: () => ({
      teamId: 'T0STUDY',
      botId: BOT_ID,
      botUserId: BOT_USER_ID,
      workspaceUrl: WORKSPACE_URL,
    }),
  });
  return {
    messenger: { ...messenger, linkTo: (_place, message) => linkTo(WORKSPACE_URL, message) },
    place: { surface: 'slack', workspaceId: 'T0STUDY', channelId },
    memberId: MEMBER,
    sees: (destination) => messagesIn(slack, destination).map(seen),
    pings: slack.pings,
    violations: () => slack.violations,
    now: () => slack.now(),
    takesAway: (message) => slack.deleteMessage(message.messageId, message.channelId),
    chatters(count) {
      for (let index = 0; index < count; index += 1) slack.someoneSays(`chatter ${index}`, channelId);
    },
    next: (deed, trouble) => slack.faults.next(METHODS[deed], FAULTS[trouble]),
    asked: (deed) => slack.calls.filter((method) => method === METHODS[deed]).length,
    breaks: (what) => BREAKAGES[what]?.(slack, channelId),
    revokesToken: () => slack.revokeToken(),
    ping: { ping: { kind: 'group', id: group, name: 'study' }, noted: `<!subteam^${group}>` },
    fatal,
  };
}

function messagesIn({ world }: SlackEmulator, destination: Destination): readonly Message[] {
  switch (destination.kind) {
    case 'channel':
      return world.visibleTo(MEMBER, destination.place.channelId);
    case 'thread':
      return world
        .visibleTo(MEMBER, destination.place.channelId, destination.threadId)
        .filter(({ threadTs }) => threadTs !== null);
    case 'member':
      return world.visibleTo(MEMBER, directMessageId(destination.memberId));
  }
}

const seen = ({ body, files }: Message): Seen => ({
  text: linesOf(body).join('\n'),
  controls: controlsOf(body).flatMap((control) =>
    control.type === 'button' ? [control.text.text] : control.options.map(({ text }) => text.text),
  ),
  files: files.map(({ name }) => name),
});

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
export const SLACK: Surface = {
  name: 'Slack',
  start: () => startSlackStudy('public'),
  isRemote: true,
  hasThreadFromTheStart: true,
  isForum: false,
  // `im:history` is not asked for.
  readsDirectMessages: false,
  breakages: [
    broken('the bot was removed from the channel', 'not_member', ['channel', 'thread']),
    broken('the channel was archived', 'archived', ['channel', 'thread']),
    // Slack tells nobody whether a channel is gone or private; where somebody asks for a check, it is there.
    { ...broken('the channel was deleted', 'gone', ['channel', 'thread']), checked: 'not_member' },
    {
      what: 'posting is for a few people',
      checked: null,
      refused: { channel: 'cannot_post', thread: 'cannot_post_in_threads' },
    },
    broken('nobody may post', 'cannot_post', ['channel', 'thread']),
    broken('only threads may be answered', 'cannot_post', ['channel']),
    broken('threads are switched off', 'cannot_post_in_threads', ['thread']),
    broken('the app may not write', 'missing_scope', ['channel', 'thread', 'member']),
    broken('the app may not see channels', 'missing_scope', []),
    broken('the app may not read what was said', 'cannot_read_history', []),
    { ...broken('the app may not write to people', 'missing_scope', ['member']), checked: null },
    { ...broken('the person left', 'closed', ['member']), checked: null },
    { ...broken('people and apps may not write to each other', 'closed', ['member']), checked: null },
  ],
  blinding: [
    'the bot was removed from the channel',
    'the channel was deleted',
    'the app may not read what was said',
  ],
  lostPings: [
    ['a group that is gone', { kind: 'group', id: 'S9999', name: 'gone' }],
    ['a group that is switched off', { kind: 'group', id: 'S00000002', name: 'asleep' }],
    ['what only Discord has', { kind: 'role', id: '1', name: 'study' }],
  ],
  link: /^https:\/\/study\.slack\.com\/archives\/C\w+\/p\d{16}$/u,
};

/** The same where Slack says nothing of the channel to those who are no members. */
export const SLACK_PRIVATE: Surface = {
  ...SLACK,
  name: 'Slack, in a private channel',
  start: () => startSlackStudy('private'),
  breakages: [
    {
      ...broken('the bot was removed from the channel', 'gone', ['channel', 'thread']),
      checked: 'not_member',
    },
    broken('the channel was archived', 'archived', ['channel', 'thread']),
    broken('the app may not see private channels', 'missing_scope', []),
    broken('the app may not read what was said in private channels', 'cannot_read_history', []),
  ],
  blinding: [
    'the bot was removed from the channel',
    'the app may not read what was said in private channels',
  ],
};
