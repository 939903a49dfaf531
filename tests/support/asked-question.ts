/** Owns a question as posts keep it, for tests: short, in both languages, changed as a test says. */
import type { AskedQuestion, Post } from '../../src/core/daily/post.ts';

export const ASKED: AskedQuestion = {
  id: 'cache-invalidation',
  topicId: 'databases-caching',
  topic: 'Databases & Caching',
  level: 3,
  minutes: 10,
  source: 'bank',
  line: 'Redis cache invalidation',
  reference: 'https://redis.io/docs/',
  company: 'Kakao Corp',
  entryId: 'kakao',
  text: {
    en: {
      prompt: 'Some users see the old price for minutes. How do you find the cause?',
      hint: 'Follow one write.',
      keyPoints: ['Name the write path', 'Invalidate after commit'],
      followUps: ['What if the queue is down?'],
      pitfall: 'Says only that the TTL should be shorter',
      pointsOf: null,
    },
    ko: {
      prompt: '일부 사용자에게 몇 분 동안 이전 가격이 보여요. 원인을 어떻게 찾나요?',
      hint: '쓰기 하나를 따라가 보세요.',
      keyPoints: ['쓰기 경로를 말해요', '커밋 뒤에 무효화해요'],
      followUps: ['큐가 멈추면 어떻게 하나요?'],
      pitfall: 'TTL을 줄이자는 말만 해요',
      pointsOf: null,
    },
  },
};

/** A post as people see it; `DAY` is when its recap comes. */
export const postOf = (changes: Partial<Post> = {}): Post => ({
  id: 'p12',
  scheduleId: 's1',
  number: 12,
  kind: 'scheduled',
  dueAt: Date.UTC(2026, 10, 20),
  date: '2026-11-20',
  state: 'out',
  question: ASKED,
  message: { channelId: 'C1', messageId: '1.2', threadId: '1.2' },
  outAt: Date.UTC(2026, 10, 20),
  recapDueAt: Date.UTC(2026, 10, 21),
  closedAt: null,
  ...changes,
});
