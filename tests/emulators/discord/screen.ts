/** Owns what a member sees of a channel: words as shown, controls by their labels, who was pinged. */
import { readMarkdown, type Construct } from './markdown.ts';
import { flatten, TYPES } from './rules.ts';
import type { Message, World } from './world.ts';

export type Shown = {
  readonly id: string;
  readonly text: string;
  readonly isPrivate: boolean;
  readonly buttons: readonly string[];
  /** Options of each drop-down. */
  readonly selects: readonly (readonly string[])[];
  readonly pings: readonly string[];
  /** The thread that opens from it. */
  readonly thread: { readonly id: string; readonly name: string } | null;
  readonly files: ReadonlyMap<string, string>;
  readonly constructs: readonly Construct[];
};

/** The messages of a channel that this member sees, oldest first. */
export function screenOf(world: World, memberId: string, channelId: string): readonly Shown[] {
  return world.messages
    .filter((message) => message.channelId === channelId)
    .filter(({ onlyFor }) => onlyFor === null || onlyFor === memberId)
    .map((message) => show(world, message));
}

function show(world: World, message: Message): Shown {
  const components = flatten(message.body.components ?? []);
  const readings = components.flatMap(({ content }) =>
    content === undefined ? [] : [readMarkdown(content)],
  );
  const thread = world.channels.get(message.id);
  return {
    id: message.id,
    text: readings.map(({ text }) => text).join('\n'),
    isPrivate: message.onlyFor !== null,
    buttons: components.flatMap(({ type, label }) =>
      type === TYPES.button && label !== undefined ? [label] : [],
    ),
    selects: components.flatMap(({ options }) =>
      options === undefined ? [] : [options.map(({ label }) => label)],
    ),
    pings: message.pings,
    thread: thread === undefined ? null : { id: thread.id, name: thread.name },
    files: message.files,
    constructs: readings.flatMap(({ constructs }) => constructs),
  };
}
