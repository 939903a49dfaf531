/** Owns the proof that the environment is read kindly and refused clearly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load, problemsOf } from '../../support/load-config-in.ts';

// Put together here, so that no scanner takes them for real ones.
const BOT = ['xoxb', '123', 'abc'].join('-');
const APP = ['xapp', '1', 'A1', 'abc'].join('-');
const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
const DISCORD = ['MTIz', 'Gabc', 'def-_G'].join('.');

describe('with nothing set', () => {
  it('connects to no platform, speaks English, and keeps its file in data', () => {
    const { config, warnings, root } = load({});
    expect(config).toMatchObject({
      slack: null,
      discord: null,
      databaseFile: `${root}/data/prepbot.sqlite`,
      language: 'en',
      dossierFolders: [`${root}/seeds`, `${root}/data/dossiers`],
      companyNames: new Map(),
      owners: new Map(),
      workspaces: null,
      logLevel: 'info',
    });
    expect(warnings).toEqual([]);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(load({ env: { SLACK_BOT_TOKEN: '', DISCORD_TOKEN: '  ', PORT: '""' } }).config.slack).toBeNull();
  });
});

describe('Slack', () => {
  it('uses Socket Mode where there is an app-level token, also beside a signing secret', () => {
    const { config } = load({
      env: { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SECRET },
    });
    expect(config.slack).toEqual({
      botToken: BOT,
      transport: { kind: 'socket', appToken: APP },
      apiUrl: null,
    });
  });

  it('uses HTTP where there is only a signing secret, on port 8080 unless told', () => {
    const env = { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET };
    expect(load({ env }).config.slack?.transport).toEqual({
      kind: 'http',
      signingSecret: SECRET,
      port: 8080,
    });
    expect(load({ env: { ...env, PORT: '0' } }).config.slack?.transport).toMatchObject({ port: 0 });
  });

  it.each([' x ', '"x"', "'x'", '" x "', '\tx\n'])('takes off what surrounds a pasted token: %j', (form) => {
    const env = { SLACK_BOT_TOKEN: form.replace('x', BOT), SLACK_APP_TOKEN: form.replace('x', APP) };
    expect(load({ env }).config.slack).toMatchObject({ botToken: BOT, transport: { appToken: APP } });
  });

  it.each(['http://127.0.0.1:1/api', 'http://127.0.0.1:1/api/'])(
    'ends the API address with one slash: %s',
    (url) => {
      const env = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_API_URL: url };
      expect(load({ env }).config.slack?.apiUrl).toBe('http://127.0.0.1:1/api/');
    },
  );

  it('explains a bot token that stands alone', () => {
    const [problem, ...others] = problemsOf({ env: { SLACK_BOT_TOKEN: BOT } });
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^SLACK_APP_TOKEN: missing, although SLACK_BOT_TOKEN is set.*SLACK_SIGNING_SECRET.*App-Level Tokens/u,
    );
  });

  it.each([
    ['SLACK_APP_TOKEN', APP],
    ['SLACK_SIGNING_SECRET', SECRET],
  ])('explains %s without a bot token', (name, value) => {
    const [problem, ...others] = problemsOf({ env: { [name]: value } });
    expect(others).toEqual([]);
    expect(problem).toContain(`SLACK_BOT_TOKEN: missing, although ${name} is set`);
    expect(problem).toContain('OAuth & Permissions');
  });

  it.each([
    ['SLACK_BOT_TOKEN', APP, 'begins like an app-level token'],
    ['SLACK_BOT_TOKEN', 'xoxp-1-2', 'begins like a user token'],
    ['SLACK_BOT_TOKEN', 'xoxe.xoxb-1-abc', 'begins like a rotating token'],
    ['SLACK_BOT_TOKEN', 'xoxb-…', 'cut off or holds characters'],
    ['SLACK_BOT_TOKEN', 'A0123456789', 'looks like an id'],
    ['SLACK_APP_TOKEN', BOT, 'begins like a bot token'],
    ['SLACK_SIGNING_SECRET', BOT, 'begins like a bot token'],
    ['SLACK_SIGNING_SECRET', 'short', 'letters and digits'],
  ])('explains what is wrong with %s', (name, value, why) => {
    const env = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, [name]: value };
    const [problem, ...others] = problemsOf({ env });
    expect(others).toEqual([]);
    expect(problem).toMatch(
      new RegExp(`^${name}: expected .*${why}.* Get it at api\\.slack\\.com/apps`, 'u'),
    );
  });
});

describe('Discord', () => {
  it('needs its token alone', () => {
    const env = { DISCORD_TOKEN: `"${DISCORD}"`, DISCORD_API_URL: 'http://127.0.0.1:1/api/' };
    expect(load({ env }).config.discord).toEqual({ token: DISCORD, apiUrl: 'http://127.0.0.1:1/api' });
  });

  it.each([
    ['123456789012345678', 'looks like an application or server id'],
    ['0a'.repeat(32), 'looks like the application’s public key'],
    ['a'.repeat(32), 'looks like the client secret'],
    [`Bot ${DISCORD}`, 'leave out the word Bot'],
  ])('explains a value that is no token (%#)', (value, why) => {
    const [problem] = problemsOf({ env: { DISCORD_TOKEN: value } });
    expect(problem).toContain(why);
    expect(problem).toContain('Reset Token');
  });

  it('explains an API address with a version', () => {
    const env = { DISCORD_TOKEN: DISCORD, DISCORD_API_URL: 'http://127.0.0.1:1/api/v10' };
    expect(problemsOf({ env })).toEqual([expect.stringContaining('which is added by itself')]);
  });
});

describe('the program', () => {
  it.each([
    ['sqlite:data/my.sqlite', '/data/my.sqlite'],
    ['sqlite:./my.sqlite', '/my.sqlite'],
  ])('starts a relative database path at the project folder: %s', (url, file) => {
    const { config, root } = load({ env: { DATABASE_URL: url } });
    expect(config.databaseFile).toBe(`${root}${file}`);
  });

  it('takes an absolute database path as it is', () => {
    expect(load({ env: { DATABASE_URL: 'sqlite:/var/my bot.sqlite' } }).config.databaseFile).toBe(
      '/var/my bot.sqlite',
    );
  });

  it.each([
    ['sqlite::memory:', 'forget everything'],
    ['postgres://u:p@h/db', 'only SQLite'],
    ['sqlite:///data/my.sqlite', 'no slashes after sqlite:'],
    ['sqlite:my.sqlite?mode=ro', 'question mark'],
    ['sqlite:', 'name of a file is missing'],
    ['sqlite:data/', 'name of a file is missing'],
    ['data/my.sqlite', 'expected sqlite:'],
  ])('refuses the database %s', (url, why) => {
    expect(problemsOf({ env: { DATABASE_URL: url } })).toEqual([expect.stringContaining(why)]);
  });

  it.each(['-1', '65536', '80a', '8080.0', '0x50', '1e3'])('refuses the port %s', (port) => {
    expect(problemsOf({ env: { PORT: port } })).toEqual([
      expect.stringMatching(/^PORT: expected a port number/u),
    ]);
  });

  it('takes a log level in any case and refuses others', () => {
    expect(load({ env: { LOG_LEVEL: 'DEBUG' } }).config.logLevel).toBe('debug');
    expect(problemsOf({ env: { LOG_LEVEL: 'loud' } })).toEqual([
      'LOG_LEVEL: expected one of debug, info, warn, error.',
    ]);
  });
});

describe('every mistake', () => {
  it('is told at once, from the environment and the file', () => {
    const problems = problemsOf({
      env: { SLACK_APP_TOKEN: 'q', DISCORD_TOKEN: 'q', PORT: 'q', DATABASE_URL: 'q', LOG_LEVEL: 'q' },
      yaml: 'language: fr\nowner: {}\n',
    });
    const names = problems.map((problem) => problem.split(/[: ]/u)[0]);
    expect(names.sort()).toEqual(
      [
        'DATABASE_URL',
        'DISCORD_TOKEN',
        'LOG_LEVEL',
        'PORT',
        'SLACK_APP_TOKEN',
        'SLACK_BOT_TOKEN',
        'config/prepbot.yaml',
        'config/prepbot.yaml',
      ].sort(),
    );
  });

  it('never repeats a value, whatever it is', () => {
    const name = fc.constantFrom(
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'SLACK_SIGNING_SECRET',
      'DISCORD_TOKEN',
      'PORT',
      'DATABASE_URL',
      'LOG_LEVEL',
      'SLACK_API_URL',
      'PREPBOT_CONFIG',
    );
    const prefix = fc.constantFrom('', 'xoxb-', 'xapp-', 'xoxp-', 'sqlite:', 'postgres://', 'https://');
    fc.assert(
      fc.property(name, prefix, fc.stringMatching(/^[A-Z0-9]{12,30}!?$/u), (variable, start, rest) => {
        const env = { [variable]: `${start}SENTINEL${rest}` };
        try {
          load({ env });
        } catch (error) {
          expect(String(error)).not.toContain('SENTINEL');
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('.env', () => {
  it('is read, quotes, comments and all', () => {
    const dotEnv = `\uFEFF# Slack\nSLACK_BOT_TOKEN="${BOT}"\nexport SLACK_APP_TOKEN=${APP} # socket\n`;
    expect(load({ dotEnv }).config.slack?.transport).toEqual({ kind: 'socket', appToken: APP });
  });

  it('gives way to the real environment, also to an empty variable there', () => {
    const dotEnv = `LOG_LEVEL=debug\nDISCORD_TOKEN=${DISCORD}\n`;
    const { config } = load({ env: { LOG_LEVEL: 'warn', DISCORD_TOKEN: '' }, dotEnv });
    expect([config.logLevel, config.discord]).toEqual(['warn', null]);
  });

  it('is named where a mistake came from it', () => {
    expect(problemsOf({ dotEnv: 'PORT=q\n' })).toEqual([expect.stringMatching(/^PORT \(in \.env\): /u)]);
    expect(problemsOf({ env: { PORT: 'q' }, dotEnv: 'PORT=1\n' })).toEqual([
      expect.stringMatching(/^PORT: /u),
    ]);
  });
});

describe('a near miss', () => {
  it.each([
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['SLACK_TOKEN', 'SLACK_BOT_TOKEN'],
    ['SLAKC_BOT_TOKEN', 'SLACK_BOT_TOKEN'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['PREPBOT_LOG_LEVEL', 'LOG_LEVEL'],
  ])('%s is warned of', (name, meant) => {
    expect(load({ env: { [name]: 'x' } }).warnings).toEqual([
      `${name}: Prepbot does not read it; did you mean ${meant}?`,
    ]);
  });

  it('is no slip where the right name is set as well', () => {
    expect(load({ env: { DISCORD_BOT_TOKEN: 'x', DISCORD_TOKEN: DISCORD } }).warnings).toEqual([]);
  });

  it('is told beside the mistakes it may have caused', () => {
    const problems = problemsOf({ env: { SLACK_APP_TOKEN: APP, SLACK_TOKEN: BOT } });
    expect(problems[1]).toBe('SLACK_TOKEN: Prepbot does not read it; did you mean SLACK_BOT_TOKEN?');
  });

  it('is not seen in what belongs to others', () => {
    const env = {
      PATH: '/bin',
      HOST: 'x',
      SPORT: 'x',
      SLACK_CLIENT_ID: 'x',
      DISCORD_GUILD: 'x',
      NODE_ENV: 'x',
    };
    expect(load({ env }).warnings).toEqual([]);
  });
});
