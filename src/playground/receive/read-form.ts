/** Owns reading what a page sends: each form parsed, none trusted. */
import type { Context } from 'hono';
import { z } from 'zod';
import type { SubmissionRequest } from '../../core/commands/request.ts';
import { submittedValues } from '../../core/commands/submitted-values.ts';
import { LIMITS } from '../render/limits.ts';
import { fieldNameOf } from '../render/render-form.ts';

const sayForm = z.object({ line: z.string() });
const actForm = z.object({
  message: z.string().max(LIMITS.messageId),
  action: z.string().max(LIMITS.action),
});

/** Where a command opened the form there is no message. */
const submitForm = actForm.extend({ message: actForm.shape.message.default('') });

/** Null: not a form of ours. */
export async function readSayForm(context: Context): Promise<z.infer<typeof sayForm> | null> {
  return sayForm.safeParse(await context.req.parseBody()).data ?? null;
}

export async function readActForm(context: Context): Promise<z.infer<typeof actForm> | null> {
  return actForm.safeParse(await context.req.parseBody()).data ?? null;
}

export type Submission = {
  readonly message: string;
  readonly action: string;
  readonly values: SubmissionRequest['values'];
};

export async function readSubmitForm(context: Context): Promise<Submission | null> {
  const body = await context.req.parseBody();
  const form = submitForm.safeParse(body).data;
  if (form === undefined) return null;
  const values = Object.entries(body).flatMap(([name, value]): [string, string][] => {
    const field = fieldNameOf(name);
    return field === null || typeof value !== 'string' ? [] : [[field, value]];
  });
  return { ...form, values: submittedValues(values) };
}
