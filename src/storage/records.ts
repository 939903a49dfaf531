/** Owns the records of the daily question over one database: every port that stands on its tables. */
import type { Answers } from '../core/ports/answers.ts';
import type { Deliveries } from '../core/ports/deliveries.ts';
import type { MemberData } from '../core/ports/member-data.ts';
import type { MockSessions } from '../core/ports/mock-sessions.ts';
import type { Notices } from '../core/ports/notices.ts';
import type { Posts } from '../core/ports/posts.ts';
import type { Refreshes } from '../core/ports/refreshes.ts';
import type { Schedules } from '../core/ports/schedules.ts';
import { createAnswers } from './answers.ts';
import { createDeliveries } from './deliveries.ts';
import { createMemberData } from './member-data.ts';
import { createMockSessions } from './mock-sessions.ts';
import { createNotices } from './notices.ts';
import { createPosts } from './posts.ts';
import { createRefreshes } from './refreshes.ts';
import { createSchedules } from './schedules.ts';
import type { Database } from './tables.ts';

export type Records = {
  readonly schedules: Schedules;
  readonly posts: Posts;
  readonly answers: Answers;
  readonly notices: Notices;
  readonly deliveries: Deliveries;
  readonly refreshes: Refreshes;
  readonly memberData: MemberData;
  readonly mockSessions: MockSessions;
};

/** The database stays its owner's to close. */
export function createRecords({ db }: { readonly db: Database }): Records {
  return {
    schedules: createSchedules(db),
    posts: createPosts(db),
    answers: createAnswers(db),
    notices: createNotices(db),
    deliveries: createDeliveries(db),
    refreshes: createRefreshes(db),
    memberData: createMemberData(db),
    mockSessions: createMockSessions(db),
  };
}
