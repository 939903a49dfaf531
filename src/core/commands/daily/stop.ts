/** Owns `/daily stop`: asked once, then no more questions come. What was asked and answered stays. */
import { encodeAction, type Action } from '../../cards/action-id.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { CommandContext } from '../context.ts';
import type { Handle } from '../define-command.ts';
import type { CardReply } from '../reply.ts';
import type { ActionRequest } from '../request.ts';
import { changeSchedule, recapWithoutNext } from './change-schedule.ts';
import { scheduleName, withSchedule } from './choose-schedule.ts';
import { inChannel, onSchedule, privately, type Here } from './in-channel.ts';

const stopAction = ({ id }: Schedule) => encodeAction({ verb: 'daily-stop', schedule: id });

export const runStop: Handle = (request, context) =>
  inChannel(request, context, 'change', (here) =>
    withSchedule(here, { typed: request.options.schedule ?? '', command: '/daily stop' }, (schedule) =>
      askWhetherToStop(here, schedule),
    ),
  );

function askWhetherToStop(here: Here, schedule: Schedule): CardReply {
  const m = messagesIn(here.request.locale).schedules;
  const card = noticeCard(m.stop.ask(scheduleName(schedule, here)), {
    buttons: [{ label: m.buttons.stop, action: stopAction(schedule), tone: 'danger' }],
  });
  return { kind: 'private', card };
}

export const clickStop = (
  action: Extract<Action, { verb: 'daily-stop' }>,
  request: ActionRequest,
  context: CommandContext,
): Promise<CardReply> =>
  onSchedule(request, context, action.schedule, 'change', async (here, schedule) => {
    const m = messagesIn(request.locale).schedules;
    const recapAt = await recapWithoutNext(here, schedule.id);
    const changed = await changeSchedule(here, schedule, 'stopped', (current) =>
      current.state === 'stopped'
        ? null
        : {
            patch: {
              state: 'stopped',
              pauseReason: null,
              pausedUntil: null,
              nextDueAt: null,
              ...(recapAt === null ? {} : { openRecapsAt: recapAt }),
            },
            detail: '',
          },
    );
    if (changed.kind === 'lost') return privately(m.changedMeanwhile);
    if (changed.kind === 'changed') here.daily.wake();
    const name = scheduleName(schedule, here);
    const action = encodeAction({ verb: 'daily-history', schedule: schedule.id, page: 1 });
    const text = changed.kind === 'kept' ? m.stop.already(name) : m.stop.done(name);
    const card = noticeCard(text, { buttons: [{ label: m.buttons.history, action }] });
    return { kind: 'update', card };
  });
