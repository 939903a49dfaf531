/** Owns the question whether a card fits both platforms as a message with a file does, and notifies nobody. */
import { expect } from 'vitest';
import type { Card } from '../../src/core/cards/card.ts';
import { stampCard } from '../../src/core/deliveries/stamp.ts';
import { renderCard as renderDiscord } from '../../src/discord/render/render-card.ts';
import { renderFile } from '../../src/discord/render/render-file.ts';
import { renderCard as renderSlack } from '../../src/slack/render/render-card.ts';
import { FLAGS, messageProblem } from '../emulators/discord/rules.ts';
import { checkMessage } from '../emulators/slack/block-rules.ts';

/** Slack reads markup in these alone, and of ours they hold nothing but a date. */
const SLACK_MARKUP = /"type":"mrkdwn","text":"(?!<!date\^)/u;
const SLACK_MENTION = /"type":"(?:user|usergroup|broadcast|channel|team)"/u;
const DISCORD_MENTION = /(?<!\\)(?:@everyone|@here|<[@#/])/iu;

/** With the longest stamp on each control. */
export function expectCardFits(card: Card): void {
  const stamped = stampCard(card, 'd'.repeat(25));
  const slack = renderSlack(stamped);
  expect(checkMessage(slack)).toMatchObject({ ok: true });
  expect(JSON.stringify(slack.blocks)).not.toMatch(SLACK_MENTION);
  expect(JSON.stringify(slack.blocks)).not.toMatch(SLACK_MARKUP);
  const container = renderDiscord(stamped);
  const components = [container, renderFile({ name: 'report.md', text: '' })];
  expect(messageProblem({ flags: FLAGS.componentsV2, components })).toBeNull();
  for (const component of container.components)
    if ('content' in component) expect(component.content).not.toMatch(DISCORD_MENTION);
}
