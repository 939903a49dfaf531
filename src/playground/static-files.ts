/** Owns the page's static files: read once, served under names that change with their content, kept by browsers for good. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Handler } from 'hono';

const FOLDER = path.join(import.meta.dirname, 'static');
const own = (name: string): string => path.join(FOLDER, name);

/** In the order in which the cascade wants them. */
const STYLES = [
  'tokens.css',
  'base.css',
  'layout.css',
  'sidebar.css',
  'message.css',
  'card.css',
  'composer.css',
  'side.css',
  'form.css',
];

const SOURCES = {
  'playground.css': { type: 'text/css', files: STYLES.map(own) },
  'theme.js': { type: 'text/javascript', files: [own('theme.js')] },
  'page.js': { type: 'text/javascript', files: [own('page.js')] },
  'times.js': { type: 'text/javascript', files: [own('times.js')] },
  'arrivals.js': { type: 'text/javascript', files: [own('arrivals.js')] },
  'form.js': { type: 'text/javascript', files: [own('form.js')] },
  'combobox.js': { type: 'text/javascript', files: [own('combobox.js')] },
  'htmx.js': {
    type: 'text/javascript',
    files: [fileURLToPath(import.meta.resolve('htmx.org/dist/htmx.min.js'))],
  },
  'sse.js': {
    type: 'text/javascript',
    files: [fileURLToPath(import.meta.resolve('htmx-ext-sse/dist/sse.min.js'))],
  },
  'icon.svg': { type: 'image/svg+xml', files: [own('icon.svg')] },
} as const;

export type StaticFile = keyof typeof SOURCES;

export type StaticFiles = {
  readonly addressOf: (file: StaticFile) => string;
  readonly serve: Handler;
};

export async function loadStaticFiles(): Promise<StaticFiles> {
  const loaded = await Promise.all(
    Object.entries(SOURCES).map(async ([name, { type, files }]) => {
      const bodies = await Promise.all(files.map((file) => readFile(file, 'utf8')));
      const body = bodies.join('\n');
      const version = createHash('sha256').update(body).digest('base64url').slice(0, 10);
      return { name, address: `/static/${version}/${name}`, type, body };
    }),
  );
  const byAddress = new Map(loaded.map((file) => [file.address, file]));
  const addresses = new Map(loaded.map(({ name, address }) => [name, address]));
  return {
    addressOf: (file) => addresses.get(file) ?? '',
    serve(context) {
      const file = byAddress.get(context.req.path);
      if (file === undefined) return context.notFound();
      context.header('Content-Type', `${file.type}; charset=utf-8`);
      context.header('Cache-Control', 'public, max-age=31536000, immutable');
      return context.body(file.body);
    },
  };
}
