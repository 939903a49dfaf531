/** Owns what Prepbot says in English to whoever opens, looks for or ends a mock interview by a command. */
const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const mockSetupEn = {
  inAChannel: 'A mock interview belongs to a channel. Type this in your study channel.',
  notHere: 'There are no mock interviews here. They are held on Slack, on Discord and on the playground.',
  missing: 'Which company is it about? For example',
  refused: 'This could not be read, so nothing is open yet:',
  example: 'For example',
  again: 'Nothing is open yet. Once that is mended, type it again',
  rounds: (typed: string) => `«${typed}» is no number of rounds. 1 to 10 work, such as rounds:3.`,
  minutes: (typed: string) => `«${typed}» is no number of minutes. 0 to 60 work, such as minutes:10.`,
  noQuestions: 'There is no question to ask for that yet. Another topic or level may have some.',
  /** Instead of the daily question's words. */
  problems: {
    archived: 'This channel is archived or locked. Open it again, or type /mock start in another one.',
    gone: 'This channel is gone. Type /mock start in another one.',
    unsuitable: 'A mock interview needs a channel with threads. Type /mock start in one.',
  },
  fewer: (n: number) =>
    n === 1
      ? 'There is one question for that, so it is one round.'
      : `There are ${n} questions for that, so it is ${n} rounds.`,
  otherRoles: (roles: string) =>
    `The company has other roles too: ${roles}. Type the role behind the company for one.`,
  justOpened: 'You opened one about this company here a moment ago, so there is no second one:',
  people: (n: number) => (n === 0 ? 'nobody is in' : `${n} in`),
  toLobby: 'to its message',
  onItsWay: 'its message is on the way',
  more: (n: number) => `And ${count(n, 'more')}: /mock end lists them once others are over.`,
  noSuch: (typed: string) => `No mock interview called «${typed}» is open in this channel. Which one?`,
  session: 'Which one, where several are open',
};
