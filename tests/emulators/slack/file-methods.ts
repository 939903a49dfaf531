/** Owns files on their way: an address to send the bytes to, and the message they end in. https://docs.slack.dev/messaging/working-with-files */
import { z } from 'zod';
import {
  BOT_USER_ID,
  refuse,
  type ApiAnswer,
  type ApiCall,
  type Method,
  type WebApiOptions,
} from './calls.ts';
import { isKnownToBot } from './channels.ts';

export type SharedFile = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly content: string;
};

type Upload = {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  content: string | null;
};

export type Uploads = {
  /** An upload that waits for its bytes; its id. */
  begin(name: string, length: number): string;
  urlOf(id: string): string;
  /** The bytes as text; false where nobody asked for this address. */
  receive(id: string, content: string): boolean;
  /** Null where nothing was sent. */
  finish(id: string): Upload | null;
};

export function createUploads(base: () => string, violate: (text: string) => void): Uploads {
  const uploads = new Map<string, Upload>();
  return {
    begin(name, length) {
      const id = `F0${uploads.size + 1}`;
      uploads.set(id, { id, name, length, content: null });
      return id;
    },
    urlOf: (id) => `${base()}/upload/${id}`,
    receive(id, content) {
      const upload = uploads.get(id);
      if (upload === undefined) return false;
      const length = Buffer.byteLength(content);
      if (length !== upload.length) violate(`upload: ${length} bytes, and ${upload.length} were announced`);
      upload.content = content;
      return true;
    },
    finish(id) {
      const upload = uploads.get(id);
      return upload === undefined || upload.content === null ? null : upload;
    },
  };
}

export const FILE_METHODS: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': { scope: 'files:write', run: begin },
  'files.completeUploadExternal': { scope: 'files:write', run: complete },
};

function begin({ arguments: given }: ApiCall, { uploads }: WebApiOptions): ApiAnswer {
  const name = given.get('filename') ?? '';
  const length = Number(given.get('length') ?? '0');
  if (name === '' || !Number.isInteger(length) || length < 1) return refuse('missing_argument');
  const id = uploads.begin(name, length);
  return { ok: true, upload_url: uploads.urlOf(id), file_id: id };
}

const wanted = z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1);

/** It answers with the files alone: the message that they stand in is not told. */
function complete(call: ApiCall, options: WebApiOptions): ApiAnswer {
  const { arguments: given } = call;
  const { world, uploads } = options;
  const list = wanted.safeParse(JSON.parse(given.get('files') ?? '[]'));
  if (!list.success) return refuse('invalid_arguments');
  const files = list.data.flatMap(({ id, title }): SharedFile[] => {
    const upload = uploads.finish(id);
    return upload === null
      ? []
      : [{ id, name: upload.name, title: title ?? upload.name, content: upload.content ?? '' }];
  });
  if (files.length < list.data.length) return refuse('file_not_found');
  const told = { ok: true, files: files.map(({ id, title }) => ({ id, title })) };
  const channelId = given.get('channel_id');
  if (channelId === null) return told;
  const channel = world.channels.get(channelId);
  if (channel === undefined || !isKnownToBot(channel)) return refuse('channel_not_found');
  if (!channel.hasBot) return refuse('not_in_channel');
  if (channel.isArchived) return refuse('is_archived');
  if (channel.restriction !== null) return refuse('posting_to_channel_denied');
  const text = given.get('initial_comment') ?? '';
  world.post(channelId, null, { text }, { authorId: BOT_USER_ID, threadTs: given.get('thread_ts'), files });
  return told;
}
