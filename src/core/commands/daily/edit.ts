/** Owns `/daily edit`: options where there are options, a form with the present values where there are forms. */
import type { Action } from '../../cards/action-id.ts';
import { NEEDED, scheduleForm, type SettingTexts } from '../../cards/daily/schedule-form.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { messagesIn } from '../../i18n/locale.ts';
import { code, plain } from '../../text/inline.ts';
import type { CommandContext } from '../context.ts';
import type { Handle } from '../define-command.ts';
import { asCard, type CardReply, type ModalReply, type Reply, type SubmissionReply } from '../reply.ts';
import type { ActionRequest, CommandRequest, SubmissionRequest } from '../request.ts';
import { applyEdit } from './apply-edit.ts';
import { scheduleName, withSchedule } from './choose-schedule.ts';
import { editAction } from './edit-action.ts';
import { findDraft } from './edit-draft.ts';
import { inChannel, onSchedule, privately, type Here } from './in-channel.ts';
import { textsIn } from './setting-options.ts';
import { fingerprintOf, settingTexts } from './setting-texts.ts';

export const runEdit: Handle = (request, context) => inChannel(request, context, 'change', editFromCommand);

function editFromCommand(here: Here<CommandRequest>): Promise<Reply> {
  const { request } = here;
  const texts = textsIn(request.options);
  const isEmpty = Object.keys(texts).length === 0;
  const hasForms = request.actor.surface !== 'discord';
  const typed = request.options['schedule'] ?? '';
  const command = '/daily edit';
  const choosing =
    isEmpty && hasForms ? { typed, command, act: (one: Schedule) => editAction(one) } : { typed, command };
  return withSchedule<Reply>(here, choosing, async (schedule) => {
    if (!isEmpty) return asCard(await applyEdit(here, schedule, texts, null));
    return hasForms ? openForm(here, schedule, fingerprintOf(schedule), false, {}) : optionsCard(here);
  });
}

/** `seen`: the state that its values are of. `typed`: what stood in a form that was refused. */
function openForm(
  { request, context, daily }: Here,
  schedule: Schedule,
  seen: string,
  isFull: boolean,
  typed: SettingTexts,
): ModalReply {
  const { locale, actor } = request;
  return {
    kind: 'modal',
    modal: scheduleForm({
      isNew: false,
      act: (isLong) => editAction(schedule, isLong, seen),
      isFull,
      initial: { ...settingTexts(schedule, context, locale), ...typed },
      calendarNames: daily.calendarNames,
      surface: actor.surface,
      locale,
    }),
  };
}

/** Opens the form, or more of the one that is open: then it is still of the state that it was opened on. */
export const clickEdit = (
  { schedule: id, seen, isFull }: Extract<Action, { verb: 'daily-edit' }>,
  request: ActionRequest,
  context: CommandContext,
): Promise<Reply> =>
  onSchedule<ActionRequest, Reply>(request, context, id, 'change', async (here, schedule) => {
    const m = messagesIn(request.locale).schedules;
    if (schedule.state === 'stopped') return privately(m.stop.already(scheduleName(schedule, here)));
    if (isFull === '1') return openForm(here, schedule, seen, true, {});
    const draft = await findDraft(here, schedule);
    return openForm(here, schedule, fingerprintOf(schedule), draft !== null, draft ?? {});
  });

export const submitEdit = (
  { schedule: id, seen, isFull }: Extract<Action, { verb: 'daily-edit' }>,
  request: SubmissionRequest,
  context: CommandContext,
): Promise<SubmissionReply> =>
  onSchedule<SubmissionRequest, SubmissionReply>(request, context, id, 'change', (here, schedule) => {
    const typed = textsIn(request.values);
    return applyEdit(here, schedule, isFull === '1' ? { ...EMPTIED, ...typed } : typed, seen);
  });

/** What an empty field of the long form means; the others keep what they had. */
const EMPTIED: SettingTexts = { topics: 'all', ping: 'off', level: 'role', late: '3h' };

function optionsCard({ request }: Here): CardReply {
  const m = messagesIn(request.locale).schedules.settings;
  const names = NEEDED.map((name) => m.label[name]).join(', ');
  return {
    kind: 'private',
    card: {
      blocks: [{ kind: 'text', text: [plain(`${m.whatToEdit(names)}: `), code('/daily edit time:10:00')] }],
    },
  };
}
