/** Owns the records in memory, over one world: what one port writes, the others see. */
import { memoryAnswers } from './memory-answers.ts';
import { memoryDeliveries, memoryNotices, memoryRefreshes } from './memory-deliveries.ts';
import { memoryMemberData } from './memory-member-data.ts';
import { memoryMockSessions } from './memory-mock-sessions.ts';
import { memoryPosts } from './memory-posts.ts';
import { memorySchedules } from './memory-schedules.ts';
import { createWorld } from './memory-world.ts';

export function memoryRecords() {
  const world = createWorld();
  return {
    schedules: memorySchedules(world),
    posts: memoryPosts(world),
    answers: memoryAnswers(world),
    notices: memoryNotices(world),
    deliveries: memoryDeliveries(world),
    refreshes: memoryRefreshes(world),
    memberData: memoryMemberData(world),
    mockSessions: memoryMockSessions(world),
  };
}
