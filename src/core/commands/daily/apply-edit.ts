/** Owns changing the settings of a schedule: on what is there now, and never over what somebody else changed meanwhile. */
import { SETTING_NAMES, type SettingName, type SettingTexts } from '../../cards/daily/schedule-form.ts';
import type { Card } from '../../cards/card.ts';
import type { Schedule, ScheduleSettings } from '../../daily/schedule.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { SchedulePatch } from '../../ports/schedules.ts';
import type { SubmissionReply } from '../reply.ts';
import { changeSchedule } from './change-schedule.ts';
import { checkChannel } from '../channel/check-channel.ts';
import { scheduleName } from './choose-schedule.ts';
import { dropDraft, keepDraft } from './edit-draft.ts';
import { editAction } from './edit-action.ts';
import { privately, type Here } from './in-channel.ts';
import { nextDueAfter } from './outlook-of.ts';
import { pingText } from './read-ping.ts';
import { readSettings, type ReadSettings } from './read-settings.ts';
import { refusedCard, uncheckedCard } from './refused-card.ts';
import { fingerprintOf, settingTexts } from './setting-texts.ts';
import { tellSchedule } from './tell-schedule.ts';

/** `seen`: the state on which a form was opened; null: only what was named changes, on whatever is there. */
export async function applyEdit(
  here: Here,
  schedule: Schedule,
  texts: SettingTexts,
  seen: string | null,
): Promise<SubmissionReply> {
  const { daily, place, request } = here;
  const m = messagesIn(request.locale).schedules;
  if (schedule.state === 'stopped') return privately(m.stop.already(scheduleName(schedule, here)));
  if (seen !== null && fingerprintOf(schedule) !== seen) return conflict(here, schedule, texts);
  const read = readSettings(texts, schedule, here);
  if (read.kind === 'refused') {
    return { kind: 'invalid', errors: read.errors, card: refusedCard(read.errors, null, here) };
  }
  const { ping } = read.settings;
  if (ping !== null && pingText(ping) !== pingText(schedule.ping)) {
    const checked = await checkChannel(place, ping, daily);
    if (checked.kind !== 'good') {
      return {
        kind: 'invalid',
        errors: {},
        card: uncheckedCard(checked, null, here),
      };
    }
  }
  return save(here, schedule, { texts, seen, notes: read.notes });
}

type Edit = {
  readonly texts: SettingTexts;
  readonly seen: string | null;
  readonly notes: readonly string[];
};

async function save(here: Here, schedule: Schedule, { texts, seen, notes }: Edit): Promise<SubmissionReply> {
  const { request } = here;
  const m = messagesIn(request.locale).schedules;
  const changed = await changeSchedule(here, schedule, 'edited', (current) => {
    if (current.state === 'stopped' || (seen !== null && fingerprintOf(current) !== seen)) return null;
    return planEdit(here, current, readSettings(texts, current, here));
  });
  switch (changed.kind) {
    case 'lost':
      return privately(m.changedMeanwhile);
    case 'kept': {
      const { schedule: current } = changed;
      if (seen !== null && fingerprintOf(current) !== seen) return conflict(here, current, texts);
      return told(tellSchedule(here, current, { lead: m.card.unchanged, notes: [] }));
    }
    case 'changed':
      await dropDraft(here, schedule);
      here.daily.wake();
      return told(tellSchedule(here, changed.schedule, { lead: m.card.edited, notes }));
  }
}

const told = (card: Card): SubmissionReply => ({ kind: 'private', card });

/** Null: nothing is different. Whoever changes a schedule is who hears of its troubles from then on. */
function planEdit(
  here: Here,
  current: Schedule,
  read: ReadSettings,
): { readonly patch: SchedulePatch; readonly detail: string } | null {
  if (read.kind === 'refused') return null;
  const names = changedNames(current, read.settings, here);
  if (names.length === 0) return null;
  const { memberId, name } = here.request.actor;
  const patch: SchedulePatch = { ...read.settings, organiserId: memberId, organiserName: name };
  const isTimed = names.some((one) => TIMED.has(one));
  if (current.state !== 'active' || !isTimed) return { patch, detail: names.join(',') };
  const next = nextDueAfter(here, { ...current, ...read.settings });
  const times = next === null ? {} : { nextDueAt: next, openRecapsAt: next };
  return { patch: { ...patch, ...times }, detail: names.join(',') };
}

/** These decide when the next one comes. */
const TIMED: ReadonlySet<SettingName> = new Set(['time', 'days', 'timezone', 'holidays']);

function changedNames(before: Schedule, after: ScheduleSettings, { context }: Here): readonly SettingName[] {
  const [old, now] = [before, after].map((settings) => settingTexts(settings, context, 'en'));
  return SETTING_NAMES.filter((name) => old?.[name] !== now?.[name]);
}

/** How it is now, who did it, and the way back to what was typed. */
async function conflict(here: Here, schedule: Schedule, texts: SettingTexts): Promise<SubmissionReply> {
  const { request, daily } = here;
  const m = messagesIn(request.locale).schedules;
  await keepDraft(here, schedule, texts);
  const changes = await daily.schedules.changes(schedule.id, 5);
  const edit = changes.find(({ kind }) => kind === 'edited');
  const name = edit?.by?.name ?? '';
  const card = tellSchedule(here, schedule, {
    lead: m.conflict(name === '' ? m.somebody : name),
    notes: [],
  });
  const button = { label: m.buttons.edit, action: editAction(schedule), tone: 'primary' as const };
  const blocks = card.blocks.map((block) =>
    block.kind === 'buttons' ? { ...block, buttons: [button, ...block.buttons] } : block,
  );
  return told({ blocks });
}
