/** Owns response URLs: five uses within thirty minutes, for one place and, after a click, one message. */
import { checkMessage } from './block-rules.ts';
import type { Message, World } from './world.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const USES = 5;
const LIFETIME_MS = 30 * 60 * 1000;

export type Hook = {
  readonly id: string;
  readonly channelId: string;
  readonly memberId: string;
  /** The message whose control was clicked; null after a slash command. */
  readonly message: Message | null;
  readonly madeAt: number;
  uses: number;
};

export type Answer = { readonly status: number; readonly body: string };

export type ResponseUrls = {
  create(channelId: string, memberId: string, message: Message | null): Hook;
  /** What Slack does with a message sent to a response URL. */
  use(id: string, payload: unknown): Answer;
  readonly hooks: ReadonlyMap<string, Hook>;
};

export function createResponseUrls(
  world: World,
  now: () => number,
  onViolation: (text: string) => void,
): ResponseUrls {
  const hooks = new Map<string, Hook>();
  const refuse = (status: number, error: string): Answer => {
    onViolation(`response_url: ${error}`);
    return { status, body: JSON.stringify({ ok: false, error }) };
  };
  return {
    hooks,
    create(channelId, memberId, message) {
      const hook = { id: `h${hooks.size + 1}`, channelId, memberId, message, madeAt: now(), uses: 0 };
      hooks.set(hook.id, hook);
      return hook;
    },
    use(id, payload) {
      const hook = hooks.get(id);
      if (hook === undefined) return refuse(404, 'expired_url');
      if (now() - hook.madeAt > LIFETIME_MS) return refuse(404, 'expired_url');
      if (hook.uses >= USES) return refuse(404, 'used_url');
      const checked = checkMessage(payload);
      if (!checked.ok) return refuse(200, [checked.error, ...checked.details].join(' '));
      hook.uses += 1;
      const { body } = checked;
      if (body.replace_original === true && hook.message !== null) world.replace(hook.message, body);
      else {
        const viewerId = body.response_type === 'in_channel' ? null : hook.memberId;
        world.post(hook.channelId, viewerId, body, { threadTs: body.thread_ts ?? null });
      }
      return { status: 200, body: 'ok' };
    },
  };
}
