/** Owns reading what a page sends: each form parsed, none trusted. */
import type { Context } from 'hono';
import { z } from 'zod';

const sayForm = z.object({ line: z.string() });
const actForm = z.object({ message: z.string().max(100), action: z.string().max(200) });

/** Null: not a form of ours. */
export async function readSayForm(context: Context): Promise<z.infer<typeof sayForm> | null> {
  return sayForm.safeParse(await context.req.parseBody()).data ?? null;
}

export async function readActForm(context: Context): Promise<z.infer<typeof actForm> | null> {
  return actForm.safeParse(await context.req.parseBody()).data ?? null;
}
