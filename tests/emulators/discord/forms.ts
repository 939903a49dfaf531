/** Owns what a member does with a form: a client shows it, takes no more than allowed, and sends what stands in it. */
import { readMarkdown } from './markdown.ts';
import { TYPES } from './rules.ts';
import type { ModalInput } from './wire.ts';
import type { Form, Member, World } from './world.ts';

export function formBefore(world: World, member: Member): Form {
  const form = world.forms.get(member.id);
  if (form === undefined) throw new Error(`${member.name} has no form open`);
  return form;
}

export function fillForm(form: Form, label: string, value: string): void {
  const input = form.body.components.find((part) => part.label === label)?.component;
  if (input === undefined) throw new Error(`no field «${label}»: ${linesOfForm(form).join(' | ')}`);
  form.typed.set(input.custom_id, typedInto(input, value));
}

function typedInto({ type, max_length: max, options }: ModalInput, value: string): string {
  if (type === TYPES.input) {
    if (value.length > (max ?? 4000)) throw new Error('a client takes no more characters');
    return value;
  }
  const option = (options ?? []).find(({ label }) => label === value);
  if (option === undefined) throw new Error(`no option «${value}»`);
  return option.value;
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure */
export function submissionData(form: Form): Record<string, unknown> {
  const components = form.body.components.map(({ type, component }, index) => {
    const part = { type, id: 2 * index + 1 };
    if (component === undefined) return part;
    const typed = form.typed.get(component.custom_id) ?? '';
    if (component.required !== false && typed === '') throw new Error(`${component.custom_id} is empty`);
    return { ...part, component: answerTo(component, typed, 2 * index + 2) };
  });
  return { custom_id: form.body.custom_id, components };
}

function answerTo({ type, custom_id: customId }: ModalInput, typed: string, id: number): object {
  const answer = { type, id, custom_id: customId };
  switch (type) {
    case TYPES.select:
      return { ...answer, values: typed === '' ? [] : [typed] };
    case TYPES.radio:
      return { ...answer, value: typed === '' ? null : typed };
    default:
      return { ...answer, value: typed };
  }
}

export function linesOfForm({ body, typed }: Form): readonly string[] {
  const parts = body.components.flatMap(({ content, label = '', description, component }) => {
    if (content !== undefined) return [readMarkdown(content).text];
    const value = typed.get(component?.custom_id ?? '') ?? '';
    const options = (component?.options ?? []).map(
      (one) => `${one.value === value ? '◉' : '○'} ${one.label}`,
    );
    const mark = component?.required === false ? '' : ' *';
    const help = description === null || description === undefined ? [] : [description];
    return [`${label}${mark}`, ...help, options.length === 0 ? `> ${value}` : options.join('  ')];
  });
  return [body.title, ...parts];
}
