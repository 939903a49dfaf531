/** Owns that nothing pings, nothing forged works, and nothing that is gone breaks on Slack. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSlackProgram } from '../support/slack-program.ts';

const MENTIONS = '<!here> <!channel> <@U0ALICE> <!subteam^S1|team> @everyone &lt;!here&gt;';
const HOSTILE = `# Company: Pingcorp ${MENTIONS}

## Company Overview
${MENTIONS} and *bold* and [link ${MENTIONS}](https://a.example/<!here>)

- item ${MENTIONS}
  - nested ${MENTIONS}

> quote ${MENTIONS}

\`\`\`
${MENTIONS}
\`\`\`

## Interview Topics

### ${MENTIONS}
- ${MENTIONS}

## Recent News
- ${MENTIONS} (January 2020)
`;

test("a dossier's words, a member's name and what is typed notify nobody, also when shared", async () => {
  const { slack } = await startSlackProgram({ dossiers: { 'pingcorp.md': HOSTILE } });
  slack.addMember({ id: 'U0ALICE', name: '<!channel>', displayName: 'A <!here> <@U0MINJI> @channel' });
  const alice = slack.member('U0ALICE');
  for (const typed of [
    'pingcorp',
    'pingcorp overview',
    'pingcorp topics',
    'pingcorp news',
    `search ${MENTIONS}`,
  ]) {
    await alice.types(`/prep ${typed}`);
  }
  await alice.types(`/prep ${MENTIONS}`);
  await alice.types('/prep pingcorp topics');
  await alice.clicks('Share here');
  await alice.sees('# everybody');
  await alice.types('/prep pingcorp');
  await alice.clicks('Share here');
  await slack.world.until(
    () => slack.world.messages.filter(({ viewerId }) => viewerId === null).length === 2,
    'two shares',
  );
  expect(alice.screen()).toContain('shared by A <!here>');
  expect(alice.screen()).toContain('<!here>');
  expect(slack.world.pings()).toEqual([]);
  expect(slack.violations).toEqual([]);
});

test.each([
  'v1:view:kakao:topics:0',
  'v1:share:kakao',
  'v2:card:kakao',
  'v1:view:../../etc/passwd:x:1',
  `v1:card:${'x'.repeat(300)}`,
  '__proto__',
  '',
  '<!here>',
])('a forged action «%s» gets a polite answer', async (id) => {
  const { slack } = await startSlackProgram();
  const alice = slack.member('U0ALICE');
  await alice.types('/prep kakao');
  await alice.forges(id);
  await alice.sees(/do not know this button|no longer here|Kakao Corp · Topics/u);
  expect(slack.violations).toEqual([]);
  expect(slack.world.pings()).toEqual([]);
});

test('a button whose dossier is gone says so and leads on', async () => {
  const dossier = '# Company: Vanish\n\n## Interview Topics\n\n### Caching\n- Redis\n';
  const { slack, main } = await startSlackProgram({ dossiers: { 'vanish.md': dossier } });
  const alice = slack.member('U0ALICE');
  await alice.types('/prep vanish');
  expect(alice.screen()).toContain('Vanish');
  await rm(join(main.dossierFolder, 'vanish.md'));
  await main.waitForLog((line) => line['entries'] === 3, 'the dossier taken out');
  await alice.clicks('Topics');
  await alice.sees('no longer here');
  expect(alice.controls()).toEqual(['All companies']);
  await alice.clicks('All companies');
  await alice.sees('Companies');
});
