/** Owns the parts of Discord's channels, messages, roles and members that are read. */
import { z } from 'zod';

/** For what is not read: an answer may be empty. */
export const anything = z.unknown();

export const named = z.looseObject({ id: z.string() });

export const overwrite = z.looseObject({
  id: z.string(),
  allow: z.string(),
  deny: z.string(),
});

export const channel = z.looseObject({
  id: z.string(),
  type: z.number(),
  name: z.string().nullish(),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  owner_id: z.string().optional(),
  flags: z.number().optional(),
  permission_overwrites: z.array(overwrite).optional(),
  available_tags: z.array(z.looseObject({ id: z.string(), moderated: z.boolean() })).optional(),
  thread_metadata: z.looseObject({ archive_timestamp: z.string() }).optional(),
});
export type WireChannel = z.infer<typeof channel>;

export const threadList = z.looseObject({ threads: z.array(channel), has_more: z.boolean().optional() });

export const role = z.looseObject({
  id: z.string(),
  permissions: z.string(),
  mentionable: z.boolean(),
});
export type WireRole = z.infer<typeof role>;

export const member = z.looseObject({
  roles: z.array(z.string()),
  communication_disabled_until: z.string().nullish(),
});
export type WireMember = z.infer<typeof member>;

/** A post that was taken: a message, or a thread with its first message. */
export const postedMessage = z.looseObject({ id: z.string(), channel_id: z.string() });

/** The components of others are of no interest, and of any shape. */
export const message = z.looseObject({
  id: z.string(),
  channel_id: z.string(),
  author: named,
  components: z.array(z.unknown()).optional(),
  thread: named.nullish(),
});
export type WireMessage = z.infer<typeof message>;

type Component = {
  readonly custom_id?: string | undefined;
  readonly options?: readonly { readonly value: string }[] | undefined;
  readonly components?: readonly Component[] | undefined;
};

export const component: z.ZodType<Component> = z.looseObject({
  custom_id: z.string().optional(),
  options: z.array(z.looseObject({ value: z.string() })).optional(),
  get components() {
    return z.array(component).optional();
  },
});

/** What the controls of a message send back. */
export function actionIdsOf({ components = [] }: WireMessage): readonly string[] {
  return components.flatMap((each) => {
    const parsed = component.safeParse(each);
    return parsed.success ? actionIdsIn(parsed.data) : [];
  });
}

const actionIdsIn = ({ custom_id: id, options = [], components = [] }: Component): readonly string[] => [
  ...(id === undefined ? [] : [id]),
  ...options.map(({ value }) => value),
  ...components.flatMap(actionIdsIn),
];
