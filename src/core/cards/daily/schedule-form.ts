/** Owns the form of a schedule: a new one's, and one's that is there. */
import type { Surface } from '../../commands/request.ts';
import { messagesIn, LOCALES, type Locale } from '../../i18n/locale.ts';
import { plain } from '../../text/inline.ts';
import { LEVELS } from '../../questions/bank/bank-question.ts';
import type { ActionId } from '../card.ts';
import type { ChoiceField, Modal, ModalField, TextField } from '../modal.ts';
import { holidayWords, LANGUAGE_NAMES } from './schedule-words.ts';

/** What an organiser decides, in the order in which it is typed. */
export const SETTING_NAMES = [
  'company',
  'time',
  'days',
  'timezone',
  'role',
  'level',
  'topics',
  'ping',
  'holidays',
  'language',
  'late',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** Without these nothing begins; the others have a default. */
export const NEEDED = ['company', 'time', 'days', 'timezone'] as const satisfies readonly SettingName[];

/** As typed; what was not typed is absent. */
export type SettingTexts = Readonly<Partial<Record<SettingName, string>>>;

/** How long a setting's text may be, in UTF-16 units. */
export const SETTING_LENGTHS: Readonly<Record<SettingName, number>> = {
  company: 100,
  time: 40,
  days: 80,
  timezone: 60,
  role: 200,
  level: 20,
  topics: 600,
  ping: 80,
  holidays: 60,
  language: 20,
  late: 20,
};

/** What the level's choice sends where the role decides. */
export const LEVEL_OF_ROLE = 'role';

export type ScheduleForm = {
  readonly isNew: boolean;
  /** What the form sends, and what its button for more fields does, by how many fields it has then. */
  readonly act: (isFull: boolean) => ActionId;
  /** Where something rarer was typed already, all fields are open: nothing may be lost. */
  readonly isFull: boolean;
  readonly initial: SettingTexts;
  readonly calendarNames: readonly string[];
  readonly surface: Surface;
  readonly locale: Locale;
};

export function scheduleForm(form: ScheduleForm): Modal {
  const m = messagesIn(form.locale).schedules;
  const needed: readonly ModalField[] = NEEDED.map((name) => textField(form, name, true));
  const base = {
    title: form.isNew ? m.form.setTitle : m.form.editTitle,
    submit: m.form.save,
    action: form.act(form.isFull),
    intro: [plain(m.form.intro)],
  };
  return form.isFull
    ? { ...base, fields: [...needed, ...rarerFields(form)], isLong: true }
    : { ...base, fields: needed, unfold: { label: m.buttons.more, action: form.act(true) } };
}

function rarerFields(form: ScheduleForm): readonly ModalField[] {
  const { locale, calendarNames } = form;
  const all = messagesIn(locale);
  const levels = LEVELS.map((level) => ({ value: String(level), label: all.questions.levels[level] }));
  return [
    textField(form, 'role', false),
    choiceField(form, 'level', [{ value: LEVEL_OF_ROLE, label: all.schedules.form.asTheRole }, ...levels]),
    textField(form, 'topics', false),
    textField(form, 'ping', false),
    choiceField(
      form,
      'holidays',
      [...new Set(['none', 'kr', ...calendarNames])].map((value) => ({
        value,
        label: holidayWords(value, locale),
      })),
    ),
    choiceField(
      form,
      'language',
      LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
    ),
    textField(form, 'late', false),
  ];
}

function textField(
  { initial, locale, surface }: ScheduleForm,
  name: Exclude<SettingName, 'level' | 'holidays' | 'language'>,
  isRequired: boolean,
): TextField {
  const { help, label } = messagesIn(locale).schedules.settings;
  const typed = initial[name];
  const pingHelp = surface === 'slack' ? help.pingSlack : help.pingPlayground;
  return {
    kind: 'text',
    name,
    label: label[name],
    help: name === 'ping' ? pingHelp : help[name],
    isMultiline: name === 'topics',
    isRequired,
    maxLength: SETTING_LENGTHS[name],
    ...(typed === undefined ? {} : { initial: typed.slice(0, SETTING_LENGTHS[name]) }),
  };
}

function choiceField(
  { initial, locale }: ScheduleForm,
  name: 'level' | 'holidays' | 'language',
  options: ChoiceField['options'],
): ChoiceField {
  const chosen = options.find(({ value }) => value === initial[name]);
  return {
    kind: 'choice',
    name,
    label: messagesIn(locale).schedules.settings.label[name],
    isRequired: false,
    options,
    ...(chosen === undefined ? {} : { initial: chosen.value }),
  };
}
