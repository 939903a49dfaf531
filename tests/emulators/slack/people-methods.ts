/** Owns what Slack tells of people and groups: https://docs.slack.dev/reference/methods/users.info, usergroups.list */
import { refuse, type ApiAnswer, type ApiCall, type Method, type WebApiOptions } from './calls.ts';
import type { Member } from './world.ts';

export const PEOPLE_METHODS: Readonly<Record<string, Method>> = {
  'users.info': { scope: 'users:read', run: usersInfo },
  'usergroups.list': { scope: 'usergroups:read', run: groups },
};

function usersInfo(call: ApiCall, { world }: WebApiOptions): ApiAnswer {
  const member = world.members.get(call.arguments.get('user') ?? '');
  if (member === undefined) return refuse('user_not_found');
  const includesLocale = call.arguments.get('include_locale') === 'true';
  return {
    ok: true,
    user: {
      id: member.id,
      team_id: member.teamId,
      name: member.name,
      deleted: member.isDisabled,
      real_name: member.displayName,
      profile: { display_name: member.displayName },
      is_bot: false,
      // Of an account that was deactivated nothing else is told.
      ...(member.isDisabled ? {} : { ...rankOf(member), ...zoneOf(member.tz) }),
      ...(includesLocale ? { locale: member.locale } : {}),
    },
  };
}

const rankOf = ({ isAdmin, isOwner, isGuest }: Member) => ({
  is_admin: isAdmin || isOwner,
  is_owner: isOwner,
  is_primary_owner: false,
  is_restricted: isGuest,
  is_ultra_restricted: false,
});

function zoneOf(tz: string) {
  const label = new Intl.DateTimeFormat('en', { timeZone: tz, timeZoneName: 'long' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const offset = new Intl.DateTimeFormat('en', { timeZone: tz, timeZoneName: 'longOffset' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/u.exec(offset ?? '') ?? [];
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  return { tz, tz_label: label ?? tz, tz_offset: sign === '-' ? -seconds : seconds };
}

function groups({ arguments: given }: ApiCall, { world, workspace }: WebApiOptions): ApiAnswer {
  const includesDisabled = ['true', '1'].includes(given.get('include_disabled') ?? '');
  const usergroups = [...world.groups.values()]
    .filter(({ isDisabled }) => includesDisabled || !isDisabled)
    .map(({ id, name, handle, isDisabled, memberIds }) => ({
      id,
      team_id: workspace.teamId,
      is_usergroup: true,
      name,
      handle,
      description: '',
      is_external: false,
      date_delete: isDisabled ? 1 : 0,
      user_count: memberIds.length,
    }));
  return { ok: true, usergroups };
}
