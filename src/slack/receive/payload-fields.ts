/** Owns the fields that several of Slack's payloads have in common. */
import { z } from 'zod';
import type { Actor } from '../../core/commands/request.ts';
import { personOf } from './person.ts';

export const id = z.string().min(1).max(64);
export const optionalId = id.nullish().or(z.literal(''));
/** Opens one view within three seconds; absent where the payload brings none. */
export const triggerId = z.string().max(256).default('');

export const presentId = (value: string | null | undefined): string | null =>
  value === undefined || value === '' ? null : value;

/** Who did something interactive: https://docs.slack.dev/reference/interaction-payloads */
export const personFields = {
  user: z.object({ id, team_id: optionalId, name: z.string().optional(), username: z.string().optional() }),
  team: z.object({ id: optionalId }).nullish(),
  enterprise: z.object({ id: optionalId }).nullish(),
};

type PersonFields = z.infer<z.ZodObject<typeof personFields>>;

export function personIn({ user, team, enterprise }: PersonFields): Actor {
  return personOf({
    memberId: user.id,
    personTeamId: presentId(user.team_id),
    teamId: presentId(team?.id),
    enterpriseId: presentId(enterprise?.id),
    name: user.name ?? user.username ?? '',
  });
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload: a button or a drop-down of ours. */
export const controlSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('button'), value: z.string() }),
    z.object({ type: z.literal('static_select'), selected_option: z.object({ value: z.string() }) }),
  ])
  .transform((control) => (control.type === 'button' ? control.value : control.selected_option.value));
