/** Owns the variables of the playground: whether it is served, and where. */
import { hostRule, portRule, variable } from './variable.ts';

const SWITCH = new Set(['on', 'off']);

export const playgroundVariables = {
  PLAYGROUND: variable(
    {
      group: 'Playground',
      about: 'Whether the playground is served: the page on this machine where the commands can be tried.',
      expected: 'on or off',
      where: null,
      example: 'on',
      whenUnset: 'on where neither Slack nor Discord is set, else off',
    },
    (value) => (SWITCH.has(value.toLowerCase()) ? null : ''),
  ),
  PLAYGROUND_PORT: variable(
    {
      group: 'Playground',
      about: 'Where the playground is served.',
      expected: 'a port number from 0 to 65535 (0: any free one)',
      where: null,
      example: '3000',
      whenUnset: '3000',
    },
    portRule,
  ),
  PLAYGROUND_HOST: variable(
    {
      group: 'Playground',
      about:
        'Another address to serve the playground on. Whoever reaches it can speak as every member: keep it off public networks.',
      expected: 'an address of this machine, such as 0.0.0.0 for all of them',
      where: null,
      example: '0.0.0.0',
      whenUnset: '127.0.0.1, which this machine alone reaches',
    },
    hostRule('PLAYGROUND_PORT'),
  ),
};
