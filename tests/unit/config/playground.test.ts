/** Owns the proof of when the playground is served, and where. */
import { describe, expect, it } from 'vitest';
import { load, problemsOf } from '../../support/load-config-in.ts';

const DISCORD_TOKEN = ['MTIz', 'Gabc', 'def-_G'].join('.');
const playgroundWith = (env: Record<string, string>) => load({ env }).config.playground;

describe('the playground', () => {
  it('stands in where there is no token, on this machine alone', () => {
    expect(playgroundWith({})).toEqual({ host: '127.0.0.1', port: 3000 });
  });

  it('is served beside a platform only when it is asked for', () => {
    expect(playgroundWith({ DISCORD_TOKEN })).toBeNull();
    expect(playgroundWith({ DISCORD_TOKEN, PLAYGROUND: 'ON', PLAYGROUND_PORT: '0' })).toEqual({
      host: '127.0.0.1',
      port: 0,
    });
  });

  it('can be switched off, and moved', () => {
    expect(playgroundWith({ PLAYGROUND: 'off' })).toBeNull();
    expect(playgroundWith({ PLAYGROUND_HOST: '::', PLAYGROUND_PORT: '8081' })).toEqual({
      host: '::',
      port: 8081,
    });
  });

  it.each([
    ['PLAYGROUND', 'yes', 'expected on or off.'],
    ['PLAYGROUND_PORT', '70000', 'expected a port number'],
    ['PLAYGROUND_HOST', 'http://0.0.0.0', 'write no scheme and no path'],
    ['PLAYGROUND_HOST', 'localhost:3000', 'the port belongs into PLAYGROUND_PORT'],
    ['PLAYGROUND_HOST', 'two words', 'expected an address of this machine'],
  ])('%s=%s is refused, saying why', (name, value, why) => {
    expect(problemsOf({ env: { [name]: value } })).toEqual([expect.stringContaining(`${name}: `)]);
    expect(problemsOf({ env: { [name]: value } })[0]).toContain(why);
  });
});
