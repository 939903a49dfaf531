/** Owns an unprompted message: its stamped card, the line above it that notifies, and the file below it. */
import { ComponentType } from 'discord.js';
import type { APIContainerComponent, APIFileComponent } from 'discord.js';
import { ChannelError } from '../../core/errors.ts';
import { stampCard } from '../../core/deliveries/stamp.ts';
import type { Outgoing, Ping } from '../../core/ports/channel-messenger.ts';
import { assertFits, renderCard } from './render-card.ts';
import { renderFile } from './render-file.ts';

export type RenderedPost = {
  readonly components: readonly (APIContainerComponent | APIFileComponent)[];
  /** The only roles that the message may notify. */
  readonly roles: readonly string[];
};

/** Throws `CardLimitError` for what would not fit, `ChannelError` for a ping that Discord has not. */
export function renderPost({
  card,
  stamp,
  ping = null,
  file,
}: Pick<Outgoing, 'card' | 'stamp'> & Partial<Pick<Outgoing, 'ping' | 'file'>>): RenderedPost {
  const container = renderCard(stampCard(card, stamp));
  const files = file === undefined ? [] : [renderFile(file)];
  if (ping === null) return { components: [container, ...files], roles: [] };
  const line = { type: ComponentType.TextDisplay as const, content: `<@&${roleOf(ping)}>` };
  const announced: APIContainerComponent = { ...container, components: [line, ...container.components] };
  assertFits(announced);
  return { components: [announced, ...files], roles: [roleOf(ping)] };
}

function roleOf(ping: Ping): string {
  if (ping.kind === 'role' && /^\d{1,20}$/u.test(ping.id)) return ping.id;
  throw new ChannelError('cannot_ping', `a ping of kind ${ping.kind} is none of Discord's roles`);
}
