/** Owns an unprompted message: its stamped card, and the line above it that notifies. */
import type { KnownBlock } from '@slack/types';
import { ChannelError } from '../../core/errors.ts';
import { stampCard } from '../../core/deliveries/stamp.ts';
import type { Outgoing, Ping } from '../../core/ports/channel-messenger.ts';
import { escapeText } from './fallback-text.ts';
import { checkLimit } from './limits.ts';
import { renderCard, type SlackMessage } from './render-card.ts';

type Said = Pick<Outgoing, 'card' | 'stamp'> & Partial<Pick<Outgoing, 'ping'>>;

/**
 * The only markup that notifies stands in a block of its own, made of nothing but the configured ping: the fallback text
 * has its name without markup. Throws `PlatformError` for what would not fit, `ChannelError` for a ping that Slack has not.
 */
export function renderPost({ card, stamp, ping = null }: Said): SlackMessage {
  const message = renderCard(stampCard(card, stamp));
  if (ping === null) return message;
  const line: KnownBlock = {
    type: 'section',
    // Nothing that merely looks like a name is made one.
    text: { type: 'mrkdwn', text: mentionOf(ping), verbatim: true },
  };
  const blocks = [line, ...message.blocks];
  checkLimit('messageBlocks', blocks.length);
  return { text: `${escapeText(nameOf(ping) ?? '')} ${message.text}`.trimStart(), blocks };
}

/** The same message once it stands there: the line stays as words, so that no new face can notify anybody again. */
export function renderFace({ card, stamp, ping = null }: Said): SlackMessage {
  const message = renderCard(stampCard(card, stamp));
  const name = ping === null ? null : nameOf(ping);
  if (name === null) return message;
  const line: KnownBlock = { type: 'section', text: { type: 'plain_text', text: name, emoji: false } };
  const blocks = [line, ...message.blocks];
  checkLimit('messageBlocks', blocks.length);
  return { text: message.text, blocks };
}

/** https://docs.slack.dev/messaging/formatting-message-text#advanced */
function mentionOf(ping: Ping): string {
  if (ping.kind === 'here') return '<!here>';
  if (ping.kind === 'group' && /^S[A-Z0-9]{1,30}$/u.test(ping.id)) return `<!subteam^${ping.id}>`;
  throw new ChannelError('cannot_ping', `a ping of kind ${ping.kind} is none of Slack's`);
}

/** Null for a group that was given by its id alone: nobody would know it by that. */
function nameOf(ping: Ping): string | null {
  if (ping.kind === 'here') return '@here';
  return ping.name === ping.id ? null : `@${ping.name}`;
}
