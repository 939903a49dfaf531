import { Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { clientOptions } from '../../src/discord/client-options.ts';
import { runOnDiscord, discordForTest, troublesOf } from '../support/discord-world.ts';

/** People that a client remembers, wherever the SDK keeps them. */
function peopleIn(client: Client): number {
  const inServers = client.guilds.cache.reduce(
    (sum, guild) =>
      sum + guild.members.cache.size + guild.presences.cache.size + guild.voiceStates.cache.size,
    0,
  );
  return client.users.cache.filter(({ id }) => id !== client.user?.id).size + inServers;
}

async function connect(client: Client, token: string): Promise<void> {
  onTestFinished(() => client.destroy());
  const isReady = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await isReady;
}

test('in 2,000 servers the program starts, answers, and is told of no member', async () => {
  const { discord, main } = await runOnDiscord({
    discordOptions: { moreGuilds: 2_000, membersPerGuild: 50 },
  });
  expect(discord.gateway.sentTypes()).toEqual(['READY']);
  expect(await discord.member('minji').types('/prep', { company: 'kakao' })).toBe('answered');
  expect(troublesOf(main)).toEqual([]);
});

test('even a gateway that sends every server with its members leaves none of them in memory', async () => {
  const discord = await discordForTest({ moreGuilds: 300, membersPerGuild: 20, sendsGuildsAnyway: true });
  const ours = new Client(clientOptions(discord.apiUrl));
  await connect(ours, discord.token);
  await discord.eventually(() =>
    ours.guilds.cache.filter(({ available }) => available).size === 302 ? true : undefined,
  );
  expect(peopleIn(ours)).toBe(0);

  // The same packets with the SDK's own settings: the check above does see people where they are kept.
  const stock = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
  await connect(stock, discord.token);
  expect(peopleIn(stock)).toBeGreaterThanOrEqual(6_000);
});
