/** Owns who may read what on Slack: owners their own parts, workspaces that are let in, and nobody else. */
import { describe, expect, test } from 'vitest';
import type { SlackEmulator } from '../emulators/slack/slack-emulator.ts';
import { startSlackProgram } from '../support/slack-program.ts';

/** A sentence of Cycloid's owner-only part, and the view it stands in. */
const SECRET = '3년간 Node.js';
const OWNERS = { cycloid: ['slack:T0STUDY:U0ALICE'] };
const SENTENCE = "🔒 This part is the candidate's own.";

const lastHookUses = (slack: SlackEmulator): number =>
  Array.from(slack.hooks.hooks.values()).at(-1)?.uses ?? 0;

describe("a candidate's own part", () => {
  test('opens for its owner, who cannot share it', async () => {
    const { slack } = await startSlackProgram({ config: { owners: OWNERS } });
    const alice = slack.member('U0ALICE');
    await alice.types('/prep cycloid fit');
    expect(alice.screen()).toContain(SECRET);
    expect(alice.controls()).not.toContain('Share here');
    await alice.forges('v1:share:cycloid:fit');
    await alice.sees('cannot be shared');
    expect(slack.member('U0OTHER').screen()).toBe('');
    expect(slack.world.messages.filter(({ viewerId }) => viewerId === null)).toEqual([]);
  });

  test('is one sentence for everybody else, by command, by button, by search, and in what an owner shares', async () => {
    const { slack } = await startSlackProgram({ config: { owners: OWNERS } });
    slack.addMember({ id: 'U0OTHER' });
    const other = slack.member('U0OTHER');
    await other.types('/prep cycloid fit');
    expect(other.screen()).toContain(SENTENCE);
    await other.types('/prep cycloid');
    for (const view of ['fit', 'resume', 'advice', 'card', 'overview', 'questions', 'concepts']) {
      for (const verb of ['view', 'read']) {
        await other.types('/prep cycloid');
        await other.forges(`v1:${verb}:cycloid:${view}:1`);
        await slack.world.until(() => lastHookUses(slack) === 1, `an answer to ${verb} ${view}`);
      }
    }
    // The answer repeats what was searched for, so these are words beside the secret ones.
    await other.types('/prep search RESTful 애자일 무중단');
    await slack.member('U0ALICE').types('/prep cycloid');
    await slack.member('U0ALICE').clicks('Share here');
    await other.sees('# everybody');
    const everything = JSON.stringify(slack.world.visibleTo('U0OTHER', 'C0STUDY'));
    expect(everything).not.toContain(SECRET);
    for (const words of ['10K+', '학습 곡선', '협업·원격']) expect(everything).not.toContain(words);
  });

  test('an owner is known by workspace and id together', async () => {
    const { slack } = await startSlackProgram({ config: { owners: OWNERS } });
    slack.addMember({ id: 'U0ALICE', teamId: 'T0ELSEWHERE' });
    const namesake = slack.member('U0ALICE');
    await namesake.types('/prep cycloid fit');
    expect(namesake.screen()).toContain(SENTENCE);
    expect(namesake.screen()).not.toContain(SECRET);
  });
});

describe('access.workspaces', () => {
  const config = { access: { workspaces: ['slack:T0STUDY'] } };

  test('lets the members of a named workspace in, and tells a guest from another one sentence', async () => {
    const { slack } = await startSlackProgram({ config });
    slack.addMember({ id: 'U0GUEST', teamId: 'T0ELSEWHERE' });
    const [alice, guest] = [slack.member('U0ALICE'), slack.member('U0GUEST')];
    await alice.types('/prep kakao');
    await alice.clicks('Share here');
    await guest.sees('# everybody');
    await guest.clicks('Read');
    await guest.sees('access.workspaces');
    await guest.types('/prep kakao topics');
    expect(guest.screen()).not.toContain('Kakao Corp · Topics');
    await alice.types('/prep kakao topics');
    expect(alice.screen()).toContain('Kakao Corp · Topics');
  });

  test('knows the workspace of a person where the app is installed for an organisation and clicks tell no team', async () => {
    const { slack } = await startSlackProgram({
      config,
      workspace: { enterpriseId: 'E0ORG', isOrgInstall: true },
    });
    const alice = slack.member('U0ALICE');
    await alice.types('/prep kakao');
    await alice.clicks('Topics');
    await alice.sees('Kakao Corp · Topics');
  });
});
