/** Owns how long a message is: the sum of all its texts, as Slack counts them together. */
import type { KnownBlock } from '@slack/types';

/** Characters of every `text`, `url` and `value` in the blocks: more than a reader sees, never less than Slack counts. */
export function messageTextLength(blocks: readonly KnownBlock[]): number {
  return blocks.reduce((sum, block) => sum + lengthIn(block), 0);
}

function lengthIn(value: unknown, key = ''): number {
  if (typeof value === 'string') return ['text', 'url', 'value'].includes(key) ? value.length : 0;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, inner]) => sum + lengthIn(inner, name), 0);
}
