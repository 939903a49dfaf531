/** Owns `/daily set`: a new schedule, from one line, a form, or options. */
import type { Action } from '../../cards/action-id.ts';
import { encodeAction } from '../../cards/action-id.ts';
import { NEEDED, scheduleForm, type SettingTexts } from '../../cards/daily/schedule-form.ts';
import type { Card } from '../../cards/card.ts';
import type { Schedule, ScheduleSettings } from '../../daily/schedule.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { CommandContext } from '../context.ts';
import type { Handle } from '../define-command.ts';
import type { CardReply, ModalReply, Reply, SubmissionReply } from '../reply.ts';
import type { ActionRequest, CommandRequest, SubmissionRequest } from '../request.ts';
import { checkChannel } from '../channel/check-channel.ts';
import { choiceTexts } from './choice-texts.ts';
import { inChannel, type Here } from './in-channel.ts';
import { nextOf } from './outlook-of.ts';
import { readSettings, type SettingErrors } from './read-settings.ts';
import { isReadable } from './is-readable.ts';
import { missingCard, refusedCard, sentencesCard, uncheckedCard } from './refused-card.ts';
import { rejoinWords } from './rejoin-words.ts';
import { textsIn } from './setting-options.ts';
import { tellSchedule } from './tell-schedule.ts';

export const runSet: Handle = (request, context) => inChannel(request, context, 'change', setFromCommand);

async function setFromCommand(here: Here<CommandRequest>): Promise<Reply> {
  const { request, context } = here;
  const isLine = request.actor.surface !== 'discord';
  const given = textsIn(request.options);
  const texts = isLine
    ? rejoinWords(given, context.catalogue(), (name, text) => isReadable(name, text, here))
    : given;
  const missing = NEEDED.filter((name) => texts[name] === undefined);
  if (missing.length === 0) return cardOf(await create(here, texts, 'line'));
  return isLine ? openForm(here, texts) : { kind: 'private', card: missingCard(texts, missing, here) };
}

/** Everything that was typed stands in it; anything rarer opens all of it. */
function openForm({ request, daily }: Here, texts: SettingTexts): ModalReply {
  const { timeZone, locale, actor } = request;
  const isFull = Object.keys(texts).some((name) => !NEEDED.some((needed) => needed === name));
  return {
    kind: 'modal',
    modal: scheduleForm({
      isNew: true,
      act: (isLong) => encodeAction({ verb: 'daily-set', isFull: isLong ? '1' : '0' }),
      isFull,
      initial: {
        ...(timeZone === null ? {} : { timezone: timeZone }),
        language: request.publicLocale,
        ...choiceTexts(texts, daily),
      },
      calendarNames: daily.calendarNames,
      surface: actor.surface,
      locale,
    }),
  };
}

/** The button below the short form: the same with more fields. What was typed stays where the form is. */
export const unfoldSet = (request: ActionRequest, context: CommandContext): Promise<Reply> =>
  inChannel(request, context, 'change', (here): Reply => {
    const { modal } = openForm(here, { level: 'role' });
    return { kind: 'modal', modal };
  });

export const submitSet = (
  _action: Extract<Action, { verb: 'daily-set' }>,
  request: SubmissionRequest,
  context: CommandContext,
): Promise<SubmissionReply> =>
  inChannel(request, context, 'change', async (here): Promise<SubmissionReply> => {
    const created = await create(here, textsIn(request.values), 'form');
    return created.kind === 'told'
      ? { kind: 'private', card: created.card }
      : { kind: 'invalid', errors: created.errors, card: created.card };
  });

type Created =
  | { readonly kind: 'told'; readonly card: Card }
  /** Nothing is saved. */
  | { readonly kind: 'refused'; readonly errors: SettingErrors; readonly card: Card };

const cardOf = ({ card }: Created): CardReply => ({ kind: 'private', card });

/** A form keeps what was typed; a line is given back. */
async function create(here: Here, texts: SettingTexts, from: 'line' | 'form'): Promise<Created> {
  const { daily, place, request, now } = here;
  const { locale } = request;
  const read = readSettings(texts, null, here);
  if (read.kind === 'refused') {
    return {
      kind: 'refused',
      errors: read.errors,
      card: refusedCard(read.errors, from === 'line' ? texts : null, here),
    };
  }
  const { settings, notes } = read;
  const checked = await checkChannel(place, settings.ping, daily);
  if (checked.kind !== 'good') {
    return {
      kind: 'refused',
      errors: {},
      card: uncheckedCard(checked, from === 'line' ? texts : null, here),
    };
  }
  const schedule = await daily.schedules.create({
    ...settings,
    place,
    organiserId: request.actor.memberId,
    organiserName: request.actor.name,
    nextDueAt: nextOf({ ...settings, skips: [] }, now, daily)?.at ?? null,
    now,
  });
  if (schedule !== null) return { kind: 'told', card: tellSchedule(here, schedule, { lead: null, notes }) };
  const lead = messagesIn(locale).schedules.card.already;
  const twin = await findTwin(here, settings);
  const card = twin === null ? sentencesCard([lead]) : tellSchedule(here, twin, { lead, notes: [] });
  return { kind: 'told', card };
}

/** The one that asks the same at the same times. */
async function findTwin({ daily, place }: Here, wanted: ScheduleSettings): Promise<Schedule | null> {
  const sameOf = ({ entryId, rule, level, topicIds }: ScheduleSettings): string =>
    JSON.stringify([entryId, rule.time, rule.days, rule.zone, level, [...topicIds].sort()]);
  const all = await daily.schedules.inChannel(place);
  return all.find((schedule) => sameOf(schedule) === sameOf(wanted)) ?? null;
}
