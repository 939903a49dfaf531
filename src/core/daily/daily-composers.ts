/** Owns the words of the daily question's kinds of delivery: one composer each. */
import type { Composers } from '../deliveries/composers.ts';
import { noticeComposer } from './compose-notice.ts';
import { postComposer, threadComposer } from './compose-post.ts';
import { recapComposer } from './compose-recap.ts';
import type { DailyPorts } from './daily-ports.ts';

export const dailyComposers = (ports: DailyPorts): Omit<Composers, 'mock' | 'mock-thread'> => ({
  post: postComposer(ports),
  thread: threadComposer(ports),
  recap: recapComposer(ports),
  notice: noticeComposer(ports),
});
