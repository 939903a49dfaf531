/** Owns bringing text files into a person's direct messages: their bytes go to Slack first, and nobody sees them until they are shown. */
import { z } from 'zod';
import type { TextFile } from '../../core/cards/text-file.ts';
import { withoutDoubt, type ChannelApi } from '../channels/channel-api.ts';
import { anything } from '../channels/wire.ts';
import { networkError, statusError } from '../map-error.ts';

export type Uploaded = readonly { readonly id: string; readonly title: string }[];

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
const addressAnswer = z.looseObject({
  upload_url: z.url({ protocol: /^https?$/u }),
  file_id: z.string().min(1),
});

const DOING = 'files.upload';
const TIMEOUT_MS = 10_000;

/**
 * Throws `PlatformError`, never `in_doubt`: whatever failed, nobody saw anything, and it may be done again. Not the SDK's
 * `filesUploadV2`, which does not tell a failure before anybody saw the file from one after.
 */
export function uploadFiles(api: ChannelApi, files: readonly TextFile[]): Promise<Uploaded> {
  return Promise.all(
    files.map(async ({ name, text }) => {
      const bytes = Buffer.from(text, 'utf8');
      const given = { filename: name, length: bytes.length };
      const { value } = await api.ask('files.getUploadURLExternal', addressAnswer, given);
      await sendBytes(value.upload_url, bytes);
      return { id: value.file_id, title: name };
    }),
  );
}

/** One message with all of them, and `comment` above. Throws `PlatformError`; `in_doubt` when they may stand there. */
export async function showFiles(
  api: ChannelApi,
  uploaded: Uploaded,
  channelId: string,
  comment?: string,
): Promise<void> {
  await api.send('files.completeUploadExternal', anything, {
    files: JSON.stringify(uploaded),
    channel_id: channelId,
    ...(comment === undefined ? {} : { initial_comment: comment }),
  });
}

async function sendBytes(url: string, bytes: Buffer): Promise<void> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.arrayBuffer();
  } catch (error) {
    throw withoutDoubt(networkError(error, DOING));
  }
  if (response.status !== 200) throw withoutDoubt(statusError(response.status, DOING));
}
