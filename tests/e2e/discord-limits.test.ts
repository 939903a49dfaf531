import { ComponentType, type APIContainerComponent } from 'discord.js';
import { expect, test } from 'vitest';
import { createInteractionCalls } from '../../src/discord/interaction-calls.ts';
import { LIMITS } from '../../src/discord/render/limits.ts';
import { discordForTest } from '../support/discord-world.ts';

test('firstResponseMs: an answer is sent until three seconds are over, and then no more', async () => {
  const discord = await discordForTest();
  discord.world.commands = [{ name: 'prep', description: 'no program answers it here' }];
  const minji = discord.member('minji');
  const card: APIContainerComponent = {
    type: ComponentType.Container,
    components: [{ type: ComponentType.TextDisplay, content: 'hello' }],
  };
  const answerAfter = async (ms: number) => {
    const { id } = minji.starts('/prep');
    const { token = '' } = discord.world.interactions.get(id) ?? {};
    const calls = createInteractionCalls(discord.apiUrl, { now: () => ms });
    return calls.reply({ id, token, applicationId: '1', receivedAt: 0 }, card, true);
  };
  expect(await answerAfter(LIMITS.firstResponseMs - 1)).toBe('sent');
  expect(await answerAfter(LIMITS.firstResponseMs)).toBe('late');
  expect(discord.requestsTo(/callback/u)).toHaveLength(1);
});
