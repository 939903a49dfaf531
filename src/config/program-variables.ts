/** Owns the variables of the program itself: port, database, configuration file, log. */
import { LOG_LEVELS } from './config.ts';
import { portRule, variable } from './variable.ts';

function checkDatabaseUrl(value: string): string | null {
  if (/^postgres/iu.test(value)) return 'only SQLite is supported';
  if (!value.startsWith('sqlite:')) return '';
  const file = value.slice('sqlite:'.length);
  if (file.startsWith(':memory:')) return 'a database in memory would forget everything at the next start';
  if (file.startsWith('//')) return 'write no slashes after sqlite: but those of the path itself';
  if (file.includes('?')) return 'options after a question mark are not supported';
  if (file.trim() === '' || file.endsWith('/')) return 'the name of a file is missing';
  return null;
}

const LEVELS = new Set<string>(LOG_LEVELS);

export const programVariables = {
  PORT: variable(
    {
      group: 'Program',
      about: 'Where Slack’s HTTP requests arrive (path /slack/events); unused with Socket Mode.',
      expected: 'a port number from 0 to 65535 (0: any free one)',
      where: null,
      example: '8080',
      whenUnset: '8080',
    },
    portRule,
  ),
  DATABASE_URL: variable(
    {
      group: 'Program',
      about: 'The SQLite file in which Prepbot remembers; a relative path starts at the project folder.',
      expected: 'sqlite: followed by the path of a file, such as sqlite:data/prepbot.sqlite',
      where: null,
      example: 'sqlite:/var/lib/prepbot/prepbot.sqlite',
      whenUnset: 'sqlite:data/prepbot.sqlite',
    },
    checkDatabaseUrl,
  ),
  PREPBOT_CONFIG: variable(
    {
      group: 'Program',
      about:
        'Another configuration file than config/prepbot.yaml; a relative path starts at the project folder.',
      expected: 'the path of a readable YAML file',
      where: null,
      example: '/etc/prepbot.yaml',
      whenUnset: 'config/prepbot.yaml',
      misnamed: ['PREPBOT_CONFIG_FILE', 'PREPBOT_CONFIG_PATH'],
    },
    () => null,
  ),
  LOG_LEVEL: variable(
    {
      group: 'Program',
      about: 'How much is logged, as JSON lines on standard output.',
      expected: `one of ${LOG_LEVELS.join(', ')}`,
      where: null,
      example: 'debug',
      whenUnset: 'info',
      misnamed: ['PREPBOT_LOG_LEVEL'],
    },
    (value) => (LEVELS.has(value.toLowerCase()) ? null : ''),
  ),
};
