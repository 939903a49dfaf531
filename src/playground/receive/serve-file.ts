/** Owns the download of a file that goes with a message: from memory, to those who see the message, never shown in the page. */
import type { Context } from 'hono';
import type { TextFile } from '../../core/cards/text-file.ts';
import type { Member } from '../members.ts';
import { renderGonePage } from '../render/render-gone-page.ts';
import type { StaticFiles } from '../static-files.ts';
import type { World } from '../world.ts';

type FilePorts = { readonly world: World; readonly staticFiles: StaticFiles };

/** What is not there any more, as after a restart, is said on a page that leads back. */
export function serveFile(
  context: Context,
  member: Member,
  { world, staticFiles }: FilePorts,
): Response | Promise<Response> {
  const message = world.find(context.req.param('message') ?? '', member.id);
  const file = message?.files[Number(context.req.param('index'))];
  context.header('Cache-Control', 'no-store');
  if (file === undefined) return context.html(renderGonePage(member, staticFiles.addressOf), 404);
  context.header('Content-Type', `${typeOf(file)}; charset=utf-8`);
  context.header('Content-Disposition', dispositionOf(file));
  return context.body(file.text);
}

const TYPES = new Map([
  ['md', 'text/markdown'],
  ['json', 'application/json'],
]);

const typeOf = ({ name }: TextFile): string =>
  TYPES.get(name.split('.').at(-1)?.toLowerCase() ?? '') ?? 'text/plain';

/** RFC 6266: the name in ASCII for whoever cannot do better, and as it is, percent-encoded (RFC 8187). */
export function dispositionOf({ name }: TextFile): string {
  const kept = name.toWellFormed().replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_');
  const ascii = kept.replace(/[^\x20-\x7e]|%/gu, '_');
  // What encodeURIComponent leaves as it is, and RFC 8187 does not.
  const encoded = encodeURIComponent(kept).replace(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
