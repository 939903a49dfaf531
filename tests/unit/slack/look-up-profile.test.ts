/** Owns who is a manager on Slack, and what else is told of a person. */
import type { UsersInfoResponse } from '@slack/web-api';
import { expect, test } from 'vitest';
import { lookUpProfile } from '../../../src/slack/receive/look-up-profile.ts';
import { scriptedSlack } from '../../support/scripted-slack.ts';

const own = { id: 'U1', team_id: 'T1', is_admin: true, tz: 'Asia/Seoul', locale: 'ko-KR' };

async function lookUp(user: UsersInfoResponse['user'], teamId: string | null = 'T1') {
  const slack = await scriptedSlack({ 'users.info': [{ ok: true, user }] });
  return lookUpProfile(slack.client, { token: 'xoxb-1', teamId }, 'U1');
}

test('an admin and an owner of the workspace are managers, a member is not', async () => {
  expect((await lookUp(own)).isManager).toBe(true);
  expect((await lookUp({ ...own, is_admin: false, is_owner: true })).isManager).toBe(true);
  expect((await lookUp({ ...own, is_admin: false })).isManager).toBe(false);
  expect((await lookUp({ id: 'U1', team_id: 'T1' })).isManager).toBe(false);
});

test("another workspace's admin in a shared channel is none of this one's managers", async () => {
  expect((await lookUp({ ...own, team_id: 'T2' })).isManager).toBe(false);
  expect((await lookUp({ ...own, is_stranger: true })).isManager).toBe(false);
  expect((await lookUp({ ...own, is_stranger: true }, null)).isManager).toBe(false);
});

test('an admin on Enterprise Grid is one in each workspace that they belong to', async () => {
  const grid = { ...own, team_id: 'E1', enterprise_user: { teams: ['T1', 'T3'] } };
  expect((await lookUp(grid)).isManager).toBe(true);
  expect((await lookUp(grid, 'T2')).isManager).toBe(false);
  expect((await lookUp(grid, null)).isManager).toBe(true);
});

test('language, zone and the name that others see', async () => {
  const named = { ...own, real_name: 'Alice Kim', profile: { display_name: '' } };
  expect(await lookUp(named)).toEqual({
    locale: 'ko-KR',
    name: 'Alice Kim',
    isManager: true,
    timeZone: 'Asia/Seoul',
  });
});
