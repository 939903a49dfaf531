/** Owns what can be taken from the bot in a channel of Slack. */
import type { Place } from '../../src/core/ports/channel-messenger.ts';
import type { SlackEmulator } from '../emulators/slack/slack-emulator.ts';
import type { Ailment } from './daily-platforms.ts';

export function slackAilments(
  step: 'post' | 'thread' | 'recap',
  slack: SlackEmulator,
  makeChannel: () => Place,
): readonly Ailment[] {
  switch (step) {
    case 'post':
      return [
        archived(slack, makeChannel()),
        removed(slack, makeChannel()),
        restricted(slack, makeChannel()),
        gone(slack, makeChannel()),
      ];
    case 'thread':
      return [];
    case 'recap':
      return [archived(slack, makeChannel()), withoutThreads(slack, makeChannel())];
  }
}

const archived = (slack: SlackEmulator, place: Place): Ailment => ({
  name: 'the channel was archived',
  reason: 'archived',
  advice: 'Unarchive it',
  place,
  begin: () => slack.archive(place.channelId),
  mend: () => slack.unarchive(place.channelId),
});

const removed = (slack: SlackEmulator, place: Place): Ailment => ({
  name: 'the bot was removed from the channel',
  reason: 'not_member',
  advice: '/invite @Prepbot',
  place,
  begin: () => slack.removeBot(place.channelId),
  mend: () => slack.inviteBot(place.channelId),
});

const restricted = (slack: SlackEmulator, place: Place): Ailment => ({
  name: 'only some may post',
  reason: 'cannot_post',
  advice: 'under posting permissions',
  place,
  begin: () => slack.restrict('restricted_action', place.channelId),
  mend: () => slack.restrict(null, place.channelId),
});

const withoutThreads = (slack: SlackEmulator, place: Place): Ailment => ({
  name: 'nobody may reply in threads',
  reason: 'cannot_post_in_threads',
  advice: 'I may not reply in threads here',
  place,
  begin: () => slack.restrict('restricted_action_non_threadable_channel', place.channelId),
  mend: () => slack.restrict(null, place.channelId),
});

const gone = (slack: SlackEmulator, place: Place): Ailment => ({
  name: 'the channel was deleted',
  reason: 'gone',
  advice: 'Type /daily set in the channel that takes its place',
  place,
  begin: () => slack.deleteChannel(place.channelId),
  mend: null,
});
