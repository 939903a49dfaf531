/** Owns what Slack tells of one person: https://docs.slack.dev/reference/methods/users.info */
import type { UsersInfoResponse, WebClient } from '@slack/web-api';
import type { SlackProfile } from './find-profile.ts';

type Installation = {
  readonly token: string;
  /** The workspace that the bot is installed in; null for a whole organisation. */
  readonly teamId: string | null;
};

/** Throws the SDK's error. */
export async function lookUpProfile(
  client: Pick<WebClient, 'users'>,
  { token, teamId }: Installation,
  user: string,
): Promise<SlackProfile> {
  const answer = await client.users.info({ token, user, include_locale: true });
  const { locale, profile, real_name: realName, tz } = answer.user ?? {};
  const shown = [profile?.display_name, realName].find((name) => name !== undefined && name !== '');
  return {
    locale: locale ?? null,
    name: shown ?? null,
    isManager: isManagerOf(teamId, answer.user ?? {}),
    timeZone: tz ?? null,
  };
}

type User = NonNullable<UsersInfoResponse['user']>;

/** In a shared channel there are admins of other workspaces, who decide nothing in this one. */
function isManagerOf(teamId: string | null, user: User): boolean {
  if (user.is_admin !== true && user.is_owner !== true) return false;
  if (teamId === null || user.is_stranger === true) return user.is_stranger !== true;
  const teams = [user.team_id, ...(user.enterprise_user?.teams ?? [])];
  return teams.includes(teamId);
}
