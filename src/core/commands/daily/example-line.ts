/** Owns the line that an organiser can type next: what was right stays as it was, what was not is replaced. */
import {
  NEEDED,
  SETTING_NAMES,
  type SettingName,
  type SettingTexts,
} from '../../cards/daily/schedule-form.ts';
import { parseZone } from '../../daily/time/parse-zone.ts';
import type { Here } from './in-channel.ts';

const EXAMPLE = { company: 'kakao', time: '09:00', days: 'weekdays', timezone: 'Asia/Seoul' } as const;
type Needed = (typeof NEEDED)[number];

const isNeeded = (name: SettingName): name is Needed => NEEDED.some((needed) => needed === name);

/** `wrong`: what was typed for these is not taken over. On Discord every value has its option's name. */
export function exampleLine(texts: SettingTexts, wrong: readonly SettingName[], here: Here): string {
  const { surface } = here.request.actor;
  const words = SETTING_NAMES.flatMap((name) => {
    const typed = texts[name];
    const isRight = typed !== undefined && !wrong.includes(name);
    const value = isRight ? typed : isNeeded(name) ? insteadOf(name, typed ?? '', here) : undefined;
    if (value === undefined) return [];
    const word = /\s/u.test(value) && surface !== 'discord' ? `"${value}"` : value;
    return [surface === 'discord' || !isNeeded(name) ? `${name}:${word}` : word];
  });
  return `/daily set ${words.join(' ')}`;
}

/** What was meant, where that can be told. */
function insteadOf(name: Needed, typed: string, { request, context }: Here): string {
  if (name === 'timezone') {
    const parsed = parseZone(typed);
    const [likeliest] = parsed.kind === 'refused' && typed !== '' ? parsed.problem.candidates : [];
    return likeliest ?? request.timeZone ?? EXAMPLE.timezone;
  }
  if (name !== 'company') return EXAMPLE[name];
  const catalogue = context.catalogue();
  const found = catalogue.find(typed === '' ? EXAMPLE.company : typed);
  const [nearest] =
    found.kind === 'one' ? [found.entry] : found.kind === 'none' ? found.nearest : found.entries;
  const known = catalogue.byId(EXAMPLE.company) ?? catalogue.entries[0];
  return (nearest ?? known)?.slug ?? EXAMPLE.company;
}
