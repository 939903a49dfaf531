/** Owns the parts of Discord's payloads that the emulator reads. */
import { z } from 'zod';

export type Component = {
  readonly type: number;
  readonly content?: string | undefined;
  readonly custom_id?: string | undefined;
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly options?: readonly { readonly label: string; readonly value: string }[] | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly file?: { readonly url: string } | undefined;
};

const component: z.ZodType<Component> = z.looseObject({
  type: z.number(),
  content: z.string().optional(),
  custom_id: z.string().optional(),
  label: z.string().optional(),
  placeholder: z.string().optional(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string() })).optional(),
  get components() {
    return z.array(component).optional();
  },
  file: z.looseObject({ url: z.string() }).optional(),
});

export const forumPost = z.looseObject({
  name: z.string(),
  auto_archive_duration: z.number().nullish(),
  applied_tags: z.array(z.string()).nullish(),
  message: z.unknown(),
});
export const threadBody = z.looseObject({ name: z.string(), auto_archive_duration: z.number().nullish() });
export const threadChange = z.looseObject({
  archived: z.boolean().nullish(),
  locked: z.boolean().nullish(),
});
export const recipientBody = z.looseObject({ recipient_id: z.string() });

export const messageBody = z.looseObject({
  content: z.string().nullish(),
  flags: z.number().nullish(),
  components: z.array(component).nullish(),
  allowed_mentions: z
    .looseObject({
      parse: z.array(z.string()).nullish(),
      roles: z.array(z.string()).nullish(),
      users: z.array(z.string()).nullish(),
    })
    .nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
});
export type MessageBody = z.infer<typeof messageBody>;

export const callbackBody = z.looseObject({
  type: z.number(),
  data: z.unknown().optional(),
});

export const deferralBody = z.looseObject({ flags: z.number().nullish() });

const field = z.looseObject({
  type: z.number(),
  custom_id: z.string(),
  value: z.string().nullish(),
  max_length: z.number().nullish(),
  required: z.boolean().nullish(),
  options: z
    .array(z.looseObject({ label: z.string(), value: z.string(), default: z.boolean().nullish() }))
    .nullish(),
});
export type ModalInput = z.infer<typeof field>;

export const modalBody = z.looseObject({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(
    z.looseObject({
      type: z.number(),
      content: z.string().optional(),
      label: z.string().optional(),
      description: z.string().nullish(),
      component: field.optional(),
    }),
  ),
});
export type ModalBody = z.infer<typeof modalBody>;

export const suggestionBody = z.object({
  choices: z.array(z.object({ name: z.string(), value: z.string() })),
});

const option: z.ZodType<RegisteredOption> = z.looseObject({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  get options() {
    return z.array(option).optional();
  },
});
export type RegisteredOption = {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly options?: readonly RegisteredOption[] | undefined;
};

export const registeredCommand = z.looseObject({
  name: z.string(),
  description: z.string(),
  contexts: z.array(z.number()).optional(),
  options: z.array(option).optional(),
});
export type RegisteredCommand = z.infer<typeof registeredCommand>;

export const gatewayFrame = z.looseObject({ op: z.number(), d: z.unknown() });
export const identifyData = z.looseObject({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).optional(),
});
export const resumeData = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number() });
