/** Owns a file below a message: its place among the components, and the part of the request that carries it. */
import { ComponentType } from 'discord.js';
import type { APIFileComponent, RawFile } from 'discord.js';
import type { TextFile } from '../../core/cards/text-file.ts';

/** Components V2 show a file only where a component names it (discord.com/developers/docs/components/reference#file). */
export const renderFile = ({ name }: TextFile): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${attachmentName(name)}` },
});

export const attachmentOf = ({ name, text }: TextFile): RawFile => ({
  name: attachmentName(name),
  data: Buffer.from(text, 'utf8'),
  contentType: 'text/plain; charset=utf-8',
});

/** What Discord keeps of a file's name; the reference in the message has to be the same. */
const attachmentName = (name: string): string => name.replace(/[^A-Za-z0-9._-]+/gu, '_');
