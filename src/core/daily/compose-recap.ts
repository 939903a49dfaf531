/** Owns the recap as deliveries: part after part, so that they stand in order whatever the platform does in between. */
import { threadOpenerName } from '../cards/daily/post-card.ts';
import type { Composer } from '../deliveries/composers.ts';
import type { DeliveryDraft } from '../deliveries/delivery.ts';
import type { Destination } from '../ports/channel-messenger.ts';
import { endInThread } from './compose-post.ts';
import type { DailyPorts } from './daily-ports.ts';
import { postAndSchedule, recapFace } from './faces.ts';
import { parseRecapSubject, recapPart, recapSubject } from './recap-parts.ts';

/** After that the next recaps stand below, and the answers are under the post's own button. */
const RECAP_EXPIRES_MS = 3 * 24 * 60 * 60_000;

export function recapDraft(
  postId: string,
  part: number,
  destination: Destination,
  now: number,
): DeliveryDraft {
  const subject = recapSubject(postId, part);
  const expiresAt = now + RECAP_EXPIRES_MS;
  return { key: `recap:${subject}`, kind: 'recap', subject, destination, expiresAt, notBefore: now };
}

/** A thread that somebody deleted gets no recap elsewhere: what was said stays under the post's own buttons. */
export function recapComposer(ports: DailyPorts): Composer {
  const { answers, deliveries } = ports;
  return {
    isRepeatable: false,
    async compose({ subject }) {
      const named = parseRecapSubject(subject);
      const found = named === null ? null : await postAndSchedule(named.postId, ports);
      const face = await recapFace(subject, ports);
      if (found === null || face === null) return { kind: 'withdrawn' };
      const title = threadOpenerName(found.post, found.schedule.language);
      return { kind: 'message', outgoing: { ...face, title } };
    },
    async onSent({ subject, destination }, _message, at) {
      const named = parseRecapSubject(subject);
      if (named === null) return;
      const next = named.part + 1;
      if (recapPart(await answers.of(named.postId), next) === null) return;
      await deliveries.add([recapDraft(named.postId, next, destination, at)], at);
    },
    async onEnd(delivery, failure) {
      const named = parseRecapSubject(delivery.subject);
      if (named !== null) await endInThread(delivery, named.postId, failure, ports);
    },
    // Nothing hangs on it: what was said is under the post's own buttons.
    onUnknown: () => Promise.resolve(),
  };
}
