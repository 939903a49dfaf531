/** Owns an unprompted message to one person that brings a file: the card is the message, and the file follows it. */
import type { TextFile } from '../../core/cards/text-file.ts';
import { PlatformError } from '../../core/errors.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import type { MessageRef, Outgoing } from '../../core/ports/channel-messenger.ts';
import type { ChannelApi } from '../channels/channel-api.ts';
import { mapChannelError } from '../channels/map-channel-error.ts';
import { editMessage } from '../channels/message-changes.ts';
import { renderFace } from '../render/render-post.ts';
import { failureLine, withLine } from './bring-files.ts';
import { showFiles, uploadFiles, type Uploaded } from './upload-files.ts';

type PostWithFile = {
  readonly api: ChannelApi;
  readonly outgoing: Outgoing;
  readonly file: TextFile;
  readonly language: Locale;
  /** Logs it, and gives the reference under which it stands there. */
  readonly note: (error: unknown) => string;
  readonly post: (outgoing: Outgoing) => Promise<MessageRef>;
};

/**
 * The card carries the stamp, so it alone decides whether the delivery is out: a file that fails after it is told on the
 * card and never sent again. Throws `PlatformError` as a post does; before the card nobody saw anything.
 */
export async function postWithFile(given: PostWithFile): Promise<MessageRef> {
  const { api, outgoing, post } = given;
  const uploaded = await uploadOrTell(given);
  if ('line' in uploaded) return post({ ...outgoing, card: withLine(outgoing.card, uploaded.line) });
  const message = await post(outgoing);
  try {
    await showFiles(api, uploaded.files, message.channelId);
  } catch (error) {
    await tellOn(message, error, given);
  }
  return message;
}

/** What may pass is thrown: the sender comes again. */
async function uploadOrTell(
  given: PostWithFile,
): Promise<{ readonly files: Uploaded } | { readonly line: string }> {
  try {
    return { files: await uploadFiles(given.api, [given.file]) };
  } catch (error) {
    const isPassing =
      error instanceof PlatformError && (error.kind === 'unavailable' || error.kind === 'rate_limited');
    if (isPassing) throw error;
    return { line: lineOf(error, given) };
  }
}

async function tellOn(message: MessageRef, error: unknown, given: PostWithFile): Promise<void> {
  const { api, outgoing, note } = given;
  const card = withLine(outgoing.card, lineOf(error, given));
  try {
    await editMessage(api, message, renderFace({ card, stamp: outgoing.stamp }));
  } catch (second) {
    note(second);
  }
}

const lineOf = (error: unknown, { file, language, note }: PostWithFile): string =>
  failureLine(mapChannelError(error, 'direct'), [file], language, note);
