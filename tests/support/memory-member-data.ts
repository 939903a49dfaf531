/** Owns the port of what is kept on one member, in memory, for tests that restart nothing. */
import { parseMemberKey } from '../../src/core/commands/member-key.ts';
import type { KeptData, KeptRow, MemberData } from '../../src/core/ports/member-data.ts';
import type { Schedule } from '../../src/core/daily/schedule.ts';
import { memberTarget } from '../../src/storage/target.ts';
import { forgetInMock, mockKept } from './memory-mock-member.ts';
import { goesTo, markRefresh, type World } from './memory-world.ts';

export function memoryMemberData(world: World): MemberData {
  return {
    of: (member) => Promise.resolve(keptOn(world, member)),
    forget: (member, now) => Promise.resolve({ rows: forget(world, member, now) }),
  };
}

const isWhere = (member: string, { place }: Schedule): boolean => {
  const identity = parseMemberKey(member);
  if (identity === null || identity.surface !== place.surface) return false;
  return identity.surface !== 'slack' || (identity.workspaceId ?? '') === (place.workspaceId ?? '');
};

const organisedBy = (world: World, member: string): readonly Schedule[] =>
  [...world.schedules.values()].filter(
    (one) => isWhere(member, one) && one.organiserId === parseMemberKey(member)?.memberId,
  );

const changesBy = (world: World, member: string) =>
  world.changes.filter(({ scheduleId, change }) => {
    const schedule = world.schedules.get(scheduleId);
    if (schedule === undefined || !isWhere(member, schedule)) return false;
    return change.by?.memberId === parseMemberKey(member)?.memberId;
  });

const sentTo = (world: World, member: string) => {
  const identity = parseMemberKey(member);
  const target = identity === null ? null : memberTarget(identity);
  return [...world.deliveries.values()].filter((one) => goesTo(one) === target);
};

function keptOn(world: World, member: string): KeptData {
  const tables: Record<string, readonly KeptRow[]> = {
    notes: world.notes.filter((note) => note.member === member).map((note) => ({ ...note })),
    answers: [...world.answers.values()].filter((one) => one.member === member).map((one) => ({ ...one })),
    grades: [...world.grades.values()].filter((one) => one.member === member).map((one) => ({ ...one })),
    votes: [...world.votes.values()].filter(({ voter }) => voter === member).map((one) => ({ ...one })),
    schedules: organisedBy(world, member).map(({ id, organiserName }) => ({
      schedule: id,
      name: organiserName,
    })),
    changes: changesBy(world, member).map(({ change: { at, kind, detail, by } }) => ({
      at,
      kind,
      detail,
      name: by?.name ?? '',
    })),
    messages: sentTo(world, member).map(({ kind, subject, state, createdAt }) => ({
      kind,
      subject,
      state,
      createdAt,
    })),
  };
  const all = { ...tables, ...mockKept(world, member) };
  return Object.fromEntries(Object.entries(all).filter(([, rows]) => rows.length > 0));
}

function forget(world: World, member: string, now: number): number {
  const inMock = forgetInMock(world, member, now);
  const kept = keptOn(world, member);
  const answers = [...world.answers.values()].filter((one) => one.member === member);
  for (const { postId, isLate } of answers) {
    if (isLate) continue;
    const recaps = [...world.deliveries.values()].filter(
      ({ kind, subject }) => kind === 'recap' && subject.startsWith(`${postId}/`),
    );
    for (const { subject } of recaps) markRefresh(world, { kind: 'recap', subject }, now);
    markRefresh(world, { kind: 'post', subject: postId }, now);
  }
  const gone = new Set(answers.map(({ id }) => id));
  for (const one of answers) {
    const isShown =
      one.audience === 'all' && !one.isLate && (world.posts.get(one.postId)?.closedAt ?? null) !== null;
    if (isShown)
      world.answers.set(one.id, { ...one, member: `removed:${one.id.slice(1)}`, name: '', text: '' });
    else world.answers.delete(one.id);
    if (isShown) gone.delete(one.id);
  }
  for (const [key, one] of world.votes)
    if (one.voter === member || gone.has(one.answerId)) world.votes.delete(key);
  for (const [key, one] of world.grades) if (one.member === member) world.grades.delete(key);
  for (const one of sentTo(world, member)) world.deliveries.delete(one.id);
  for (const one of changesBy(world, member)) one.change = { ...one.change, by: { memberId: '', name: '' } };
  for (const one of organisedBy(world, member))
    world.schedules.set(one.id, { ...one, organiserId: '', organiserName: '', version: one.version + 1 });
  world.notes.splice(0, Infinity, ...world.notes.filter((note) => note.member !== member));
  return Object.values(kept).reduce((sum, rows) => sum + rows.length, inMock);
}
