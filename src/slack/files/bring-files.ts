/** Owns the files of a private answer: no such answer holds one on Slack, so they go to the person's direct messages, and the card says so. */
import type { Card } from '../../core/cards/card.ts';
import { noticeCard } from '../../core/cards/notice-card.ts';
import type { TextFile } from '../../core/cards/text-file.ts';
import type { Reply, SubmissionReply } from '../../core/commands/reply.ts';
import { ChannelError, PlatformError } from '../../core/errors.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import { plain } from '../../core/text/inline.ts';
import type { ChannelApi } from '../channels/channel-api.ts';
import { mapChannelError } from '../channels/map-channel-error.ts';
import { directChannel } from '../channels/post-message.ts';
import { FILE_WORDS } from './file-words.ts';
import { showFiles, uploadFiles } from './upload-files.ts';

type PrivateReply = Extract<Reply, { kind: 'private' }>;
export type ReplyWithFiles = PrivateReply & { readonly files: readonly TextFile[] };

export type Reader = { readonly memberId: string; readonly locale: Locale };

/** How it went: the card with a line that tells it, and that line on a card of its own. */
export type Brought = { readonly isThere: boolean; readonly card: Card; readonly notice: Card };

/** Nobody but the reader gets them. Never throws: the card tells what went wrong, and what to do. */
export type BringFiles = (reply: ReplyWithFiles, reader: Reader) => Promise<Brought>;

type BringFilesPorts = {
  readonly api: ChannelApi;
  /** Logs it, and gives the reference under which it stands there. */
  readonly note: (error: unknown) => string;
};

export const hasFiles = (reply: Reply | SubmissionReply): reply is ReplyWithFiles =>
  reply.kind === 'private' && reply.files !== undefined && reply.files.length > 0;

/** What is shown until the files are there, where an answer cannot wait for them. */
export const whileOnTheWay = ({ card, files }: ReplyWithFiles, locale: Locale): Card =>
  withLine(card, FILE_WORDS[locale].onTheWay(namesOf(files)));

export function createBringFiles({ api, note }: BringFilesPorts): BringFiles {
  return async ({ card, files }, { memberId, locale }) => {
    const words = FILE_WORDS[locale];
    const tell = (isThere: boolean, line: string): Brought => ({
      isThere,
      card: withLine(card, line),
      notice: noticeCard(line),
    });
    try {
      const uploaded = await uploadFiles(api, files);
      await showFiles(api, uploaded, await directChannel(api, memberId), words.comment);
      return tell(true, words.sent(namesOf(files)));
    } catch (error) {
      return tell(false, failureLine(mapChannelError(error, 'direct'), files, locale, note));
    }
  };
}

/** `note` is asked once, whatever it was: the log has the rest. */
export function failureLine(
  error: unknown,
  files: readonly TextFile[],
  locale: Locale,
  note: (error: unknown) => string,
): string {
  const words = FILE_WORDS[locale];
  const names = namesOf(files);
  const reference = note(error);
  if (error instanceof ChannelError) {
    if (error.problem === 'missing_scope') return words.missingScope(names, neededScope(error));
    return error.problem === 'closed' ? words.closed(names) : words.failed(names, reference);
  }
  if (!(error instanceof PlatformError)) return words.failed(names, reference);
  switch (error.kind) {
    case 'in_doubt':
      return words.unknown(names);
    case 'rate_limited':
    case 'unavailable':
      return words.later(names);
    case 'unauthorised':
    case 'forbidden':
    case 'gone':
    case 'rejected':
      return words.failed(names, reference);
  }
}

/** Slack names the scope; where it does not, it is the one that only files need. */
function neededScope({ context }: ChannelError): string {
  const { needed } = context;
  return typeof needed === 'string' && needed !== '' ? needed : 'files:write';
}

const namesOf = (files: readonly TextFile[]): string => files.map(({ name }) => name).join(', ');

export const withLine = ({ blocks }: Card, line: string): Card => ({
  blocks: [...blocks, { kind: 'text', text: [plain(line)] }],
});
