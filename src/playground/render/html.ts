/** Owns what a piece of HTML is here: made by Hono's `html`, which escapes every value that is not HTML itself. */
import type { html } from 'hono/html';

export type Html = ReturnType<typeof html>;
