/** Owns what may be done with an interaction: https://discord.com/developers/docs/interactions/receiving-and-responding */
import { badForm, refuse, type Call, type RestAnswer } from './routing.ts';
import {
  fileProblem,
  FLAGS,
  mentionProblem,
  messageProblem,
  modalProblem,
  pingsOf,
  schemaProblem,
  type SchemaName,
} from './rules.ts';
import {
  callbackBody,
  deferralBody,
  messageBody,
  modalBody,
  suggestionBody,
  type MessageBody,
} from './wire.ts';
import { addMessage, formOf, type InteractionRecord, type Message, type World } from './world.ts';

const FIRST_RESPONSE_MS = 3_000;
const TOKEN_MS = 15 * 60_000;
/** Of a multipart request, by name. */
type Files = Call['files'];
const NO_FILES: Files = new Map();
type Response = {
  readonly type: number;
  readonly data: unknown;
  readonly whole: unknown;
  readonly files: Files;
};
const TYPES = { command: 2, component: 3, completion: 4, submission: 5 } as const;

/** The first response: within three seconds (10062), once (40060), of a type that fits. */
export function answerInteraction(
  world: World,
  id: string,
  token: string,
  body: unknown,
  files: Files = NO_FILES,
): RestAnswer {
  const interaction = world.interactions.get(id);
  if (interaction === undefined || interaction.token !== token)
    return refuse(404, 10062, 'Unknown interaction');
  if (interaction.outcome === 'answered') {
    return refuse(400, 40060, 'Interaction has already been acknowledged.');
  }
  if (Date.now() - interaction.createdAt > FIRST_RESPONSE_MS) {
    interaction.outcome = 'refused';
    return refuse(404, 10062, 'Unknown interaction');
  }
  const { type, data } = callbackBody.parse(body);
  const problem = respondWith(world, interaction, { type, data, whole: body, files });
  if (problem !== null) return badForm(problem);
  interaction.outcome = 'answered';
  return { status: 204 };
}

/** Does it, or says what is wrong with it. */
function respondWith(
  world: World,
  interaction: InteractionRecord,
  { type, data, whole, files }: Response,
): string | null {
  if (interaction.type === TYPES.completion) {
    if (type !== 8) return `type: ${type} does not answer a suggestion`;
    const problem = schemaProblem('ApplicationCommandAutocompleteCallbackRequest', whole);
    if (problem !== null) return problem;
    const { choices } = suggestionBody.parse(data);
    // https://discord.com/developers/docs/interactions/application-commands#autocomplete
    if (choices.some(({ value }) => value.length > 100)) return 'choices: a value of over 100 characters';
    interaction.choices = choices;
    return null;
  }
  if (type === 4) {
    const checked = checkMessage('CreateMessageInteractionCallbackRequest', whole, data, files);
    if (typeof checked === 'string') return checked;
    interaction.originalId = post(world, interaction, checked, files).id;
    return null;
  }
  if (type === 5) return defer(world, interaction, data);
  if (type === 9) return openModal(world, interaction, data, whole);
  // A form that a component opened may change that component's message; one that a command opened has none.
  if (interaction.sourceId === null) return `type: ${type} does not answer a command, nor its form`;
  interaction.originalId = interaction.sourceId;
  if (type === 6) return null;
  if (type !== 7) return `type: ${type} is not known here`;
  const checked = checkMessage('UpdateMessageInteractionCallbackRequest', whole, data);
  if (typeof checked === 'string') return checked;
  change(
    world.messages.find(({ id }) => id === interaction.sourceId),
    checked,
  );
  return null;
}

/** "… is thinking": a message without words until it is edited. Whether it is private is settled here, Components V2 is not. */
function defer(world: World, interaction: InteractionRecord, data: unknown): string | null {
  const { flags } = deferralBody.parse(data ?? {});
  if (((flags ?? 0) & ~FLAGS.ephemeral) !== 0) return 'flags: only EPHEMERAL on a deferral';
  interaction.originalId = post(world, interaction, {
    flags: flags ?? 0,
    components: [],
    allowed_mentions: { parse: [] },
  }).id;
  return null;
}

/** A form is never answered with a form. */
function openModal(
  world: World,
  interaction: InteractionRecord,
  data: unknown,
  whole: unknown,
): string | null {
  if (interaction.type === TYPES.submission) return 'type: 9 does not answer a form';
  const problem = schemaProblem('ModalInteractionCallbackRequest', whole);
  if (problem !== null) return problem;
  const body = modalBody.parse(data);
  const broken = modalProblem(body);
  if (broken !== null) return broken;
  world.forms.set(interaction.member.id, formOf(body, interaction.sourceId));
  return null;
}

/** A follow-up: only after a first response, within 15 minutes. */
export function followUp(world: World, token: string, body: unknown): RestAnswer {
  const interaction = answeredBy(world, token);
  if (interaction === null) return refuse(404, 10015, 'Unknown Webhook');
  const checked = checkMessage('IncomingWebhookRequestPartial', body, body);
  return typeof checked === 'string'
    ? badForm(checked)
    : { status: 200, body: post(world, interaction, checked) };
}

/** An edit of `@original`, of the message that was clicked, or of one that this token made. */
export function editMessage(
  world: World,
  token: string,
  id: string,
  body: unknown,
  files: Files = NO_FILES,
): RestAnswer {
  const interaction = answeredBy(world, token);
  if (interaction === null) return refuse(404, 10015, 'Unknown Webhook');
  const messageId = id === '@original' ? interaction.originalId : id;
  const message = world.messages.find((candidate) => candidate.id === messageId);
  const isReachable =
    message !== undefined && (message.onlyFor === null || message.onlyFor === interaction.member.id);
  if (!isReachable) return refuse(404, 10008, 'Unknown Message');
  const checked = checkMessage('IncomingWebhookUpdateRequestPartial', body, body, files);
  if (typeof checked === 'string') return badForm(checked);
  change(message, checked);
  if (files.size > 0) message.files = files;
  return { status: 200, body: { id: message.id } };
}

export function readOriginal(world: World, token: string): RestAnswer {
  const interaction = answeredBy(world, token);
  const message = world.messages.find(({ id }) => id === interaction?.originalId);
  return message === undefined
    ? refuse(404, 10008, 'Unknown Message')
    : { status: 200, body: { id: message.id } };
}

function answeredBy(world: World, token: string): InteractionRecord | null {
  const interaction = [...world.interactions.values()].find((candidate) => candidate.token === token);
  if (interaction?.outcome !== 'answered') return null;
  return Date.now() - interaction.createdAt > TOKEN_MS ? null : interaction;
}

function checkMessage(
  schema: SchemaName,
  whole: unknown,
  data: unknown,
  files: Files = NO_FILES,
): MessageBody | string {
  const problem = schemaProblem(schema, whole);
  if (problem !== null) return problem;
  const body = messageBody.parse(data);
  return messageProblem(body) ?? mentionProblem(body) ?? fileProblem(body, files) ?? body;
}

function post(
  world: World,
  interaction: InteractionRecord,
  body: MessageBody,
  files: Files = NO_FILES,
): Message {
  const isPrivate = ((body.flags ?? 0) & FLAGS.ephemeral) !== 0;
  return addMessage(world, {
    channelId: interaction.channel.id,
    onlyFor: isPrivate ? interaction.member.id : null,
    body,
    pings: pingsOf(body),
    files,
  });
}

/** An edit keeps who sees the message; edits ping nobody anew, but what would be is kept for the tests to see. */
function change(message: Message | undefined, body: MessageBody): void {
  if (message === undefined) return;
  message.body = body;
  message.pings = [...message.pings, ...pingsOf(body)];
}
