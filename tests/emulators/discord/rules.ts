/** Owns what Discord refuses in a request, each rule with its source. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { z } from 'zod';
import type { MessageBody, Component, ModalBody } from './wire.ts';

const extract: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/discord/openapi-extract.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
if (typeof extract !== 'object' || extract === null) throw new Error('the extract of the schema is broken');
ajv.addSchema(extract, 'openapi');

export type SchemaName =
  | 'CreateMessageInteractionCallbackRequest'
  | 'UpdateMessageInteractionCallbackRequest'
  | 'ModalInteractionCallbackRequest'
  | 'ApplicationCommandAutocompleteCallbackRequest'
  | 'IncomingWebhookRequestPartial'
  | 'IncomingWebhookUpdateRequestPartial'
  | 'ApplicationCommandUpdateRequest'
  | 'MessageCreateRequest'
  | 'MessageEditRequestPartial'
  | 'CreateTextThreadWithMessageRequest'
  | 'CreateForumThreadRequest'
  | 'UpdateThreadRequestPartial'
  | 'CreatePrivateChannelRequest';

/** What the official schema has against a body, or null. */
export function schemaProblem(schema: SchemaName, body: unknown): string | null {
  const validate = ajv.getSchema(`openapi#/components/schemas/${schema}`);
  if (validate === undefined) throw new Error(`no schema ${schema}`);
  return validate(body) === true ? null : `${schema}: ${ajv.errorsText(validate.errors)}`;
}

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const FLAGS = { ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;
/** https://discord.com/developers/docs/components/reference#component-object-component-types */
export const TYPES = {
  row: 1,
  button: 2,
  select: 3,
  input: 4,
  text: 10,
  separator: 14,
  file: 13,
  container: 17,
  label: 18,
  radio: 21,
} as const;

/** Every component, nested ones too. */
export function flatten(components: readonly Component[]): readonly Component[] {
  return components.flatMap((component) => [component, ...flatten(component.components ?? [])]);
}

/**
 * https://discord.com/developers/docs/components/using-message-components: with IS_COMPONENTS_V2 there is no content,
 * embed or poll, at most 40 components in all and 4,000 characters over all text displays; custom ids are unique.
 */
export function messageProblem(body: MessageBody): string | null {
  const flags = body.flags ?? 0;
  const all = flatten(body.components ?? []);
  const isV2 = (flags & FLAGS.componentsV2) !== 0;
  if (all.some(({ type }) => type >= 9) && !isV2)
    return 'components[0].type: needs the flag IS_COMPONENTS_V2';
  if (isV2 && (body.content ?? '') !== '') return 'content: cannot be used with IS_COMPONENTS_V2';
  if (isV2 && all.length === 0) return 'components: a message cannot be empty';
  if (!isV2 && all.length === 0 && (body.content ?? '') === '') return 'a message cannot be empty';
  if (all.length > 40) return `components: ${all.length} components in all (most 40)`;
  const text = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  if (text > 4000) return `components: ${text} characters over all text displays (most 4000)`;
  if (all.some(({ type, content }) => type === TYPES.text && (content ?? '').trim() === ''))
    return 'content: required';
  const ids = all.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length) return 'custom_id: COMPONENT_CUSTOM_ID_DUPLICATED';
  for (const { options } of all) {
    const values = (options ?? []).map(({ value }) => value);
    if (new Set(values).size < values.length) return 'options: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED';
  }
  for (const { type, components } of all) {
    if (type !== TYPES.row) continue;
    const kinds = new Set((components ?? []).map((component) => component.type));
    if (kinds.has(TYPES.select) && (components ?? []).length > 1) return 'components: a row holds one select';
  }
  return null;
}

/**
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal: one to five
 * components; https://discord.com/developers/docs/components/reference#custom-id: each of another name.
 */
export function modalProblem({ components }: ModalBody): string | null {
  if (components.length > 5) return `components: ${components.length} in a modal (most 5)`;
  const fields = components.flatMap(({ component }) => (component === undefined ? [] : [component]));
  if (fields.length === 0) return 'components: nothing to fill in';
  const ids = fields.map(({ custom_id: id }) => id);
  if (new Set(ids).size < ids.length) return 'custom_id: COMPONENT_CUSTOM_ID_DUPLICATED';
  for (const { value, max_length: max, options } of fields) {
    if ((value ?? '').length > (max ?? 4000)) return 'value: longer than max_length';
    const values = (options ?? []).map((option) => option.value);
    if (new Set(values).size < values.length) return 'options: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED';
    if ((options ?? []).filter((option) => option.default === true).length > 1)
      return 'options: two defaults';
  }
  return null;
}

/** A rule of this project, not of Discord: mentions parse by default, so every message says that none may, or which role. */
export function mentionProblem(body: MessageBody): string | null {
  const { parse, users } = body.allowed_mentions ?? {};
  const isQuiet = parse?.length === 0 && (users ?? []).length === 0;
  return isQuiet ? null : 'allowed_mentions: must be { "parse": [] }, with a configured role at most';
}

/**
 * Who a message pings: the mentions in it that `allowed_mentions` lets through; a backslash is not trusted to stop one.
 * `mayMention` says which roles the author may mention at all.
 * https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function pingsOf(
  body: MessageBody,
  mayMention: (roleId: string) => boolean = () => true,
): readonly string[] {
  const text = [
    body.content ?? '',
    ...flatten(body.components ?? []).map(({ content, label }) => `${content ?? ''} ${label ?? ''}`),
  ].join('\n');
  const allowed = body.allowed_mentions;
  const may = (kind: 'everyone' | 'users' | 'roles'): boolean =>
    allowed === undefined || allowed === null || (allowed.parse ?? []).includes(kind);
  const mentioned = (pattern: RegExp, kind: 'users' | 'roles'): string[] =>
    [...text.matchAll(pattern)].flatMap(([whole, id = '']) =>
      may(kind) || (allowed?.[kind] ?? []).includes(id) ? [whole] : [],
    );
  const roles = mentioned(/<@&(\d+)>/gu, 'roles').filter((mention) =>
    mayMention(mention.replace(/\D/gu, '')),
  );
  const found = [
    ...(may('everyone') ? (text.match(/@(?:everyone|here)/gu) ?? []) : []),
    ...mentioned(/<@!?(\d+)>/gu, 'users'),
    ...roles,
  ];
  return [...new Set(found)];
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
export function commandsProblem(commands: readonly unknown[]): string | null {
  if (commands.length > 100) return `${commands.length} commands (most 100)`;
  for (const command of commands) {
    const problem = schemaProblem('ApplicationCommandUpdateRequest', command);
    if (problem !== null) return problem;
    const characters = charactersOf(command);
    if (characters > 8000) return `a command of ${characters} characters (most 8000)`;
    const names = JSON.stringify(command).match(/"name":"([^"]*)"/gu) ?? [];
    if (names.some((name) => !/^"name":"[-_'\p{Ll}\p{Lo}\p{N}]{1,32}"$/u.test(name)))
      return `a name of ${names.join()}`;
  }
  return null;
}

const described = z.looseObject({
  name: z.string(),
  description: z.string(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
  options: z.array(z.unknown()).nullish(),
});

/** As Discord counts them: names and descriptions, of each the longest language, in all options. */
export function charactersOf(value: unknown): number {
  const { name, description, description_localizations: texts, options } = described.parse(value);
  const longest = Math.max(description.length, ...Object.values(texts ?? {}).map(({ length }) => length));
  return (options ?? []).reduce<number>((sum, option) => sum + charactersOf(option), name.length + longest);
}

/** https://discord.com/developers/docs/components/reference#file: a file is shown by a component that names it. */
export function fileProblem(body: MessageBody, files: ReadonlyMap<string, string>): string | null {
  const named = flatten(body.components ?? []).flatMap(({ file }) => (file === undefined ? [] : [file.url]));
  const attached = [...files.keys()].map((name) => `attachment://${name}`);
  return named.toSorted().join() === attached.toSorted().join()
    ? null
    : 'components: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND';
}
