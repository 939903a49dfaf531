/** Owns where a member stands in the tables: what is read for them, and what is removed. One list each, so that neither forgets a table. */
import type { Kysely } from 'kysely';
import type { MemberIdentity } from '../core/commands/member-key.ts';
import type { Tables } from './tables.ts';
import { memberTarget } from './target.ts';

/** What keeps a member's things in scratch: `slack:profile:T:U`, and `draft:<member key>:…`, behind the namespace. */
const SCRATCH = 'scratch:';

export function memberQueries(db: Kysely<Tables>, member: string, identity: MemberIdentity) {
  return { kept: keptQueries(db, member, identity), removals: removalQueries(db, member, identity) };
}

/** By the names under which a person reads them. */
function keptQueries(db: Kysely<Tables>, member: string, identity: MemberIdentity) {
  return {
    notes: db
      .selectFrom('notes')
      .select(['question_id as question', 'entry_id as entry', 'text', 'at'])
      .where('member', '=', member),
    answers: answersOf(db, member),
    grades: db.selectFrom('grades').select(['post_id as post', 'grade', 'at']).where('member', '=', member),
    votes: db.selectFrom('votes').select(['post_id as post', 'at']).where('member', '=', member),
    schedules: organised(db, identity)
      .select(['channel_id as channel', 'number', 'entry_id as entry', 'organiser_name as name'])
      .orderBy('id'),
    changes: db
      .selectFrom('schedule_changes')
      .select(['at', 'kind', 'detail', 'by_name as name'])
      .where('by_id', '=', identity.memberId)
      .where('schedule_id', 'in', places(db, identity).select('id'))
      .orderBy('id'),
    messages: db
      .selectFrom('deliveries')
      .select(['kind', 'subject', 'state', 'created_at as at'])
      .where('target', '=', memberTarget(identity))
      .orderBy('seq'),
    remembered: db
      .selectFrom('scratch')
      .select(['key', 'value', 'expires_at as until'])
      .where((is) => is.or(scratchRanges(member, identity).map(([from, to]) => is.between('key', from, to)))),
  };
}

const answersOf = (db: Kysely<Tables>, member: string) =>
  db
    .selectFrom('answers')
    .innerJoin('posts', 'posts.id', 'answers.post_id')
    .select([
      'answers.post_id as post',
      'posts.date as date',
      'answers.name as name',
      'answers.text as text',
      'answers.audience as audience',
      'answers.first_at as at',
      'answers.edited_at as edited',
      'answers.is_late as late',
    ])
    .where('answers.member', '=', member)
    .orderBy('answers.id');

/** Those that a recap shows, or is about to: they leave an empty place there. */
const shownAnswers = (db: Kysely<Tables>, member: string) =>
  db
    .selectFrom('answers')
    .innerJoin('posts', 'posts.id', 'answers.post_id')
    .where('answers.member', '=', member)
    .where('answers.audience', '=', 'all')
    .where('answers.is_late', '=', 0)
    .where('posts.closed_at', 'is not', null);

/** Schedules in channels where this id means this person. */
function places(db: Kysely<Tables>, { surface, workspaceId }: MemberIdentity) {
  const query = db.selectFrom('schedules').where('surface', '=', surface);
  return surface === 'slack' ? query.where('workspace_id', '=', workspaceId ?? '') : query;
}

const organised = (db: Kysely<Tables>, identity: MemberIdentity) =>
  places(db, identity).where('organiser_id', '=', identity.memberId);

/** In this order: a vote for an answer goes with the answer. */
function removalQueries(db: Kysely<Tables>, member: string, identity: MemberIdentity) {
  const ids = places(db, identity).select('id');
  return [
    db.deleteFrom('votes').where('member', '=', member),
    db.deleteFrom('grades').where('member', '=', member),
    db
      .updateTable('answers')
      .set((is) => ({
        member: is(is.val('removed:'), '||', is.cast<string>('id', 'text')),
        name: '',
        text: '',
      }))
      .where('id', 'in', shownAnswers(db, member).select('answers.id')),
    db.deleteFrom('answers').where('member', '=', member),
    db.deleteFrom('notes').where('member', '=', member),
    db.deleteFrom('deliveries').where('target', '=', memberTarget(identity)),
    db
      .updateTable('schedule_changes')
      .set({ by_id: '', by_name: '' })
      .where('by_id', '=', identity.memberId)
      .where('schedule_id', 'in', ids),
    db
      .updateTable('schedules')
      .set((is) => ({ organiser_id: '', organiser_name: '', version: is('version', '+', 1) }))
      .where('organiser_id', '=', identity.memberId)
      .where('id', 'in', ids),
    db
      .deleteFrom('scratch')
      .where((is) => is.or(scratchRanges(member, identity).map(([from, to]) => is.between('key', from, to)))),
  ];
}

/** From one key to another: exactly theirs, or all that begin with theirs and a colon (`;` follows `:`). */
function scratchRanges(member: string, identity: MemberIdentity): readonly (readonly [string, string])[] {
  const { surface, workspaceId, memberId } = identity;
  const profile = `${SCRATCH}${surface}:profile:${workspaceId ?? ''}:${memberId}`;
  const draft = `${SCRATCH}draft:${member}`;
  return [
    [profile, profile],
    [draft, draft],
    [`${draft}:`, `${draft};`],
  ];
}
