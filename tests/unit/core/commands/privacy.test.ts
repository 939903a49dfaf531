import fc from 'fast-check';
import { NOWHERE } from '../../../../src/core/commands/request.ts';
import { describe, expect, test } from 'vitest';
import { SECTION_VIEWS } from '../../../../src/core/cards/views.ts';
import { ALICE, coreOf, documentsOf, MINJI, personAt, wordsOn } from '../../../support/core-of.ts';

const SECRET = 'swordfish';
const HINT = 'mackerel';
const documents = documentsOf({
  'nimbus.md': `# Interview Prep: Nimbus – Backend Engineer

## Company Overview
**Company:** Nimbus

## Likely Interview Topics
- **Caching**
  - Redis eviction

## Predicted Interview Questions
1. Caching
   - "How do you invalidate a cache?"
     *Hint: ${HINT} says I never did it*

## Why This Job Is a Fit
- My ${SECRET} experience

## Resume Highlights for This Role
- ${SECRET} of the year

## Strategic Advice
- Do not mention the ${SECRET}
`,
});
const core = coreOf({ documents, owners: { nimbus: ['slack:T1:U2'] } });
const alice = personAt(core, { actor: ALICE });
const owner = personAt(core, { actor: MINJI });
const OWN = ['fit', 'resume', 'advice'];

describe("the candidate's own parts", () => {
  test.each(OWN)('%s opens for its owner', async (section) => {
    const { card } = await owner.types('prep', { company: 'nimbus', section });
    expect(wordsOn(card)).toContain(SECRET);
    expect(wordsOn(card)).not.toContain('Share here');
  });

  test.each(OWN)('%s is one sentence for everybody else', async (section) => {
    const { card } = await alice.types('prep', { company: 'nimbus', section });
    expect(wordsOn(card)).toBe("🔒 This part is the candidate's own.\nBack");
  });

  test('hints under a question are for their owner too', async () => {
    const questions = { company: 'nimbus', section: 'questions' };
    expect(wordsOn((await owner.types('prep', questions)).card)).toContain(HINT);
    expect(wordsOn((await alice.types('prep', questions)).card)).not.toContain(HINT);
    expect(wordsOn((await alice.types('prep', questions)).card)).toContain('How do you invalidate a cache?');
  });

  test('what an owner shares never holds a hint', async () => {
    const { card } = await owner.types('prep', { company: 'nimbus', section: 'questions' });
    const reply = await owner.clicks(card, 'Share here');
    expect(reply.kind).toBe('share');
    expect(wordsOn(reply.card)).toContain('How do you invalidate a cache?');
    expect(wordsOn(reply.card)).not.toContain(HINT);
  });

  test.each(OWN)('a forged share of %s is refused, even from the owner', async (view) => {
    for (const person of [alice, owner]) {
      const reply = await person.sends(`v1:share:nimbus:${view}`);
      expect(reply.kind).toBe('private');
      expect(wordsOn(reply.card)).not.toContain(SECRET);
      expect(wordsOn(reply.card)).toContain('cannot be shared');
    }
  });

  test('search finds them for their owner alone', async () => {
    expect(wordsOn((await owner.types('search', { words: SECRET })).card)).toContain(SECRET);
    expect(wordsOn((await alice.types('search', { words: SECRET })).card)).toBe(
      `Nothing found for «${SECRET}». Try fewer or shorter words, or /prep for all companies.`,
    );
    expect(wordsOn((await alice.types('search', { words: HINT })).card)).toContain('Nothing found');
  });

  test('no command and no click shows them to another, whatever is asked', async () => {
    const views = [...SECTION_VIEWS, 'card', 'other-x'];
    const verbs = ['view', 'read', 'share', 'card'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...views),
        fc.constantFrom(...verbs),
        fc.integer({ min: 1, max: 5 }),
        async (view, verb, page) => {
          const tail = verb === 'card' ? '' : verb === 'share' ? `:${view}` : `:${view}:${page}`;
          const clicked = await alice.sends(`v1:${verb}:nimbus${tail}`);
          const typed = await alice.types('prep', { company: 'nimbus', section: view });
          for (const { card } of [clicked, typed]) {
            const everything = JSON.stringify(card);
            expect(everything).not.toContain(SECRET);
            expect(everything).not.toContain(HINT);
          }
        },
      ),
    );
  });
});

describe('access.workspaces', () => {
  const limited = coreOf({ documents, workspaces: ['slack:T9', 'discord:G1'] });

  test('where a workspace is not listed, every command about dossiers is one sentence', async () => {
    const person = personAt(limited);
    for (const reply of [
      await person.types('prep', { company: 'nimbus' }),
      await person.types('search', { words: 'cache' }),
      await person.sends('v1:view:nimbus:topics:1'),
      await person.sends('v1:share:nimbus:topics'),
    ]) {
      expect(wordsOn(reply.card)).toContain('does not answer from dossiers here');
      expect(wordsOn(reply.card)).not.toContain('Nimbus');
    }
    const command = limited.commands.find(({ name }) => name === 'prep');
    if (command === undefined) throw new Error('no /prep');
    const request = {
      ...NOWHERE,
      actor: ALICE,
      locale: 'en',
      publicLocale: 'en',
      isShareable: true,
      options: {},
    } as const;
    expect(limited.complete(command, 'company', 'nim', request)).toEqual([]);
  });

  test('where it is listed, they answer', async () => {
    for (const actor of [
      { ...ALICE, workspaceId: 'T9' },
      { ...ALICE, surface: 'discord', workspaceId: 'G1' } as const,
    ]) {
      const { card } = await personAt(limited, { actor }).types('prep', { company: 'nimbus' });
      expect(wordsOn(card)).toContain('Nimbus');
    }
  });

  test('a direct message on Discord belongs to no server, so it is not listed', async () => {
    const actor = { ...ALICE, surface: 'discord', workspaceId: null } as const;
    const { card } = await personAt(limited, { actor }).types('prep', { company: 'nimbus' });
    expect(wordsOn(card)).toContain('does not answer from dossiers here');
  });

  test('status says where it answers, and nothing about dossiers elsewhere', async () => {
    const everywhere = await personAt(core).types('prepbot', {}, 'status');
    expect(wordsOn(everywhere.card)).toContain('access.workspaces is not set');
    const elsewhere = await personAt(limited).types('prepbot', {}, 'status');
    expect(wordsOn(elsewhere.card)).toContain('this one is not in access.workspaces');
    expect(wordsOn(elsewhere.card)).not.toContain('Dossiers');
  });
});

describe("two candidates' documents on one company and role", () => {
  const text = (secret: string): string =>
    `# Interview Prep: Nimbus – Backend Engineer\n\n## Company Overview\nNimbus makes clouds.\n\n## Strategic Advice\n- Keep quiet about the ${secret}\n`;
  const shared = coreOf({
    documents: documentsOf({ 'nimbus-alice.md': text('goldfish'), 'nimbus-minji.md': text('turtle') }),
    owners: { 'nimbus-alice': ['slack:T1:U1'], 'nimbus-minji': ['slack:T1:U2'] },
  });

  test('each reads their own, and nothing of the other', async () => {
    const advice = { company: 'nimbus', section: 'advice' };
    const toAlice = wordsOn((await personAt(shared, { actor: ALICE }).types('prep', advice)).card);
    expect(toAlice).toContain('goldfish');
    expect(toAlice).not.toContain('turtle');
    const toMinji = wordsOn((await personAt(shared, { actor: MINJI }).types('prep', advice)).card);
    expect(toMinji).toContain('turtle');
    expect(toMinji).not.toContain('goldfish');
  });

  test('neither can share them', async () => {
    for (const actor of [ALICE, MINJI]) {
      const person = personAt(shared, { actor });
      const { card } = await person.types('prep', { company: 'nimbus', section: 'advice' });
      expect(wordsOn(card)).not.toContain('Share here');
      expect(wordsOn((await person.sends('v1:share:nimbus:advice')).card)).not.toMatch(/goldfish|turtle/u);
    }
  });
});
