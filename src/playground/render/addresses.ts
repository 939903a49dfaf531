/** Owns the addresses that pages and forms point at. */
import type { Member } from '../members.ts';

export function addressesOf({ id }: Pick<Member, 'id'>) {
  const page = `/as/${id}`;
  return {
    page,
    /** The page with a message's payloads opened beside the channel. */
    show: (messageId: string) => `${page}?show=${encodeURIComponent(messageId)}`,
    /** The page with a message's thread opened beside the channel. */
    thread: (messageId: string) => `${page}?thread=${encodeURIComponent(messageId)}`,
    /** The same, for whoever shows it as it was at a revision: nothing where it is so still. */
    threadSince: (messageId: string, revision: number) =>
      `${page}?thread=${encodeURIComponent(messageId)}&since=${revision}`,
    file: (messageId: string, index: number) => `${page}/files/${encodeURIComponent(messageId)}/${index}`,
    say: `${page}/say`,
    act: `${page}/act`,
    time: `${page}/time`,
    submit: `${page}/submit`,
    suggestions: `${page}/suggestions`,
    stream: (position: string) => `${page}/stream?after=${encodeURIComponent(position)}`,
  };
}
