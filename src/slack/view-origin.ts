/** Owns what a view remembers about where it was opened: Slack brings it back with everything that is done in the view. */
import { z } from 'zod';
import { checkLimit } from './render/limits.ts';

export type ViewOrigin = {
  readonly channelId: string;
  /** Channel and timestamp of the message whose control opened it; null where a command did. */
  readonly messageId: string | null;
  /** Only the person sees that message. */
  readonly isPrivateMessage: boolean;
  /** Takes five answers within thirty minutes of the opening: a form may stay open for longer. */
  readonly responseUrl: string;
};

/** Short names: Slack takes 3,000 characters, and a response URL has some hundred of them. */
const schema = z.object({
  c: z.string().min(1).max(64),
  m: z.string().min(1).max(128).nullable(),
  p: z.boolean(),
  u: z.url({ protocol: /^https?$/u }),
});

export function encodeOrigin(origin: ViewOrigin): string {
  const { channelId, messageId, isPrivateMessage, responseUrl } = origin;
  const metadata = JSON.stringify({
    c: channelId,
    m: messageId,
    p: isPrivateMessage,
    u: responseUrl,
  } satisfies z.infer<typeof schema>);
  checkLimit('privateMetadata', metadata.length);
  return metadata;
}

/** Null for what another version of the program wrote: the view is then all that is known. */
export function decodeOrigin(metadata: string): ViewOrigin | null {
  try {
    const parsed = schema.safeParse(JSON.parse(metadata));
    if (!parsed.success) return null;
    const { c, m, p, u } = parsed.data;
    return { channelId: c, messageId: m, isPrivateMessage: p, responseUrl: u };
  } catch {
    return null; // not JSON
  }
}
