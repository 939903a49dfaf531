/** Owns which question a schedule asks next, for whoever wants to see it or to ask it now. */
import { drawPost, type DrawnPost } from '../../daily/draw-post.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { mayReadDossiers } from '../access.ts';
import type { Here } from './in-channel.ts';

/** The same question until something is asked or answered. */
export async function drawNext(schedule: Schedule, { daily, context }: Here): Promise<DrawnPost> {
  const history = await daily.posts.asked(schedule.id);
  return drawPost(schedule, history, {
    catalogue: context.catalogue(),
    decks: context.decks,
    mayRead: (place) => mayReadDossiers(place, context.settings),
  });
}
