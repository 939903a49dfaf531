/** Owns the page's own words in English: the measure for the other languages. What Prepbot answers is in core/i18n. */

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const en = {
  product: 'Prepbot',
  playground: 'Playground',
  title: (channel: string, member: string) => `#${channel} as ${member} · Prepbot playground`,
  /** Said plainly wherever somebody may wonder. */
  local: 'Runs on your machine',
  localLong:
    'This page is served by your own machine. Nothing you type leaves it. A restart clears the channel; daily questions and answers stay.',
  skip: 'Skip to the command line',
  channel: 'study',
  channels: 'Channels',
  speakAs: 'Speak as',
  organiser: 'Organizer',
  language: { en: 'English', ko: 'Korean' },
  darkMode: 'Dark mode',
  reconnecting: 'The connection to Prepbot is gone. Trying again…',

  welcome: {
    title: 'A place to try Prepbot',
    text: 'Type a command as you would in Slack or Discord. Answers are for you alone until you share them.',
    tryThese: 'Try one',
    examples: ['/prep kakao', '/search redis cache', '/mock start kakao', '/prepbot help'],
    /** What organizers alone may do. */
    organiserExamples: ['/daily set kakao 09:00 daily Asia/Seoul'],
  },

  messages: (channel: string) => `Messages in #${channel}`,
  /** Names a message for people who do not see it. */
  messageName: (title: string, isPrivate: boolean) =>
    isPrivate ? `Only to you: ${title}` : `To everyone: ${title}`,
  onlyYou: 'Only you can see this',
  everyone: 'Everyone sees this',
  youTyped: 'You typed',
  bot: 'Bot',
  showJson: 'Show JSON',
  /** Leads to what came below what one reads. */
  newBelow: 'New messages',

  line: {
    label: 'Command line',
    placeholder: 'Try /prep kakao, or / for more',
    send: 'Send',
    suggestions: 'Suggestions',
    keys: 'Arrow keys choose, Enter takes, Escape closes',
  },
  refused: {
    noSlash: 'Commands begin with a slash here: /prep kakao shows a company, /prep shows all of them.',
    unknown: (command: string) =>
      `There is no ${command} here. /prep shows all companies, /prepbot help everything you can type.`,
    tooLong: (limit: number) =>
      `That is longer than ${limit.toLocaleString('en')} characters. /prep kakao is enough.`,
    gone: 'That message is no longer here. Type /prep for a fresh card.',
  },

  /** A form of Prepbot's in the page. */
  form: {
    cancel: 'Cancel',
    optional: 'optional',
    title: (form: string, member: string) => `${form} · ${member} · Prepbot playground`,
    notSent: 'This could not be sent. What you wrote still stands here: try again.',
  },

  /** Files that go with a message. */
  file: {
    all: 'Files',
    download: 'Download',
    gone: 'This file is gone',
    goneText:
      'The playground keeps files in memory alone: a restart, or newer files, took this one. Type the command again and it is made anew.',
    back: 'Back to the channel',
  },

  /** Time on the playground can be let run ahead. */
  clock: {
    now: 'Time on this playground:',
    next: 'Skip to the next question',
    about: 'Lets time on this playground run to the next daily question or recap',
    nothing: 'Nothing is scheduled in this channel yet. As Alice, type /daily set kakao to begin.',
    elsewhere:
      'Time stays as it is: this database also holds schedules for Slack or Discord channels, and their questions would come early. Set DATABASE_URL to another file to try things out.',
  },

  thread: {
    title: 'Threads',
    one: 'Thread',
    open: (replies: number) => (replies === 0 ? 'Thread' : count(replies, 'reply', 'replies')),
    close: 'Close the thread',
    quiet: 'Nothing here yet. What comes stands here at once.',
    empty: 'No thread is open',
    text: 'A daily question’s recap and a group mock interview each get a thread. It opens here, beside the channel.',
  },
  payloads: {
    title: 'As the platforms get it',
    text: 'The same card, as Prepbot sends it to Slack and to Discord.',
    slack: 'Slack, Block Kit',
    discord: 'Discord, Components V2',
    close: 'Close',
    size: (characters: number) => count(characters, 'character'),
    refused: (why: string) => `This card cannot be sent there: ${why}`,
  },
};
