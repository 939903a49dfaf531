/** Owns collecting what is understood and what is refused of several fields: all of it, not the first. */
import type { SettingName } from '../../cards/daily/schedule-form.ts';

export type Outcome<Value> =
  /** `note`: how it was read, to be said back. */
  | { readonly value: Value; readonly note?: string }
  /** `field`: another one is to blame. */
  | { readonly problem: string; readonly field?: SettingName };

export type Findings = {
  /** The value; null where it was refused, and the reason is kept. */
  take<Value>(name: SettingName, outcome: Outcome<Value>): Value | null;
  refuse(name: SettingName, problem: string): void;
  note(text: string): void;
  readonly problems: ReadonlyMap<SettingName, string>;
  readonly notes: readonly string[];
};

export function createFindings(): Findings {
  const problems = new Map<SettingName, string>();
  const notes: string[] = [];
  const refuse = (name: SettingName, problem: string): void => {
    if (!problems.has(name)) problems.set(name, problem);
  };
  return {
    problems,
    notes,
    refuse,
    note: (text) => notes.push(text),
    take(name, outcome) {
      if ('problem' in outcome) {
        refuse(outcome.field ?? name, outcome.problem);
        return null;
      }
      if (outcome.note !== undefined) notes.push(outcome.note);
      return outcome.value;
    },
  };
}
