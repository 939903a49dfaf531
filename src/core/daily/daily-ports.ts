/** Owns what the daily question needs to speak: its records, the catalogue as it is now, and the time. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Answers } from '../ports/answers.ts';
import type { Clock } from '../ports/clock.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { Notices } from '../ports/notices.ts';
import type { Posts } from '../ports/posts.ts';
import type { Schedules } from '../ports/schedules.ts';

export type DailyPorts = {
  readonly schedules: Schedules;
  readonly posts: Posts;
  readonly answers: Answers;
  readonly notices: Notices;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
  readonly catalogue: () => Catalogue;
};
