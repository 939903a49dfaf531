/** Owns what Prepbot says in English in a mock interview. */
import { mockSetupEn } from './setup-en.ts';

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const mockEn = {
  setup: mockSetupEn,
  family: 'Group mock interviews',
  commands: {
    start: 'Open a mock interview in a thread of this channel',
    status: 'See the mock interviews of this channel',
    end: 'End a mock interview of this channel',
    topic: 'One topic of the company; all of them without it',
    rounds: 'How many questions: 1 to 10, 3 without it',
    minutes: 'Minutes for each: 0 to 60, 10 without it; 0 has no timer',
    level: 'Level of the questions; as the role says without it',
    language: 'Language of the thread',
    company: 'Company, or company and role',
  },
  buttons: {
    join: 'Join',
    leave: 'Leave',
    start: 'Start',
    answer: 'Answer',
    skip: 'Skip',
    reveal: 'Reveal',
    rate: 'Rate',
    changeRating: (name: string) => `Change: ${name}`,
    next: 'Next question',
    finish: 'Finish',
    myReport: 'My report',
    end: 'End',
  },
  title: 'Mock interview',
  threadName: (company: string) => `Mock interview: ${company}`,

  lobby: {
    setup: (rounds: number, minutes: number) =>
      minutes === 0
        ? `${count(rounds, 'round')}, no timer`
        : rounds === 1
          ? `1 round of ${count(minutes, 'minute')}`
          : `${count(rounds, 'round')} of ${count(minutes, 'minute')}`,
    rule: 'Everyone answers in the thread without seeing the others. Answers stay hidden until the reveal; then each goes to two raters.',
    in: (names: string, more: number) => `In: ${names}${more === 0 ? '' : ` and ${more} more`}`,
    nobody: 'Nobody is in yet.',
    opener: (name: string) => `${name} starts it.`,
    anybody: 'Anybody who is in can start it.',
    running: (round: number, rounds: number) =>
      `Round ${round} of ${rounds} is in the thread. You can still join.`,
    endedEarly: 'It ended before a round was played.',
  },

  round: {
    title: (n: number, rounds: number) => `Round ${n} of ${rounds}`,
    ends: (when: string) => `ends ${when}`,
    noTimer: 'no timer',
    answered: (n: number, of: number) => `${n} of ${of} answered`,
    skipped: (n: number) => `${n} skipped`,
    revealed: 'Answers are out, below.',
    over: 'It ended before the reveal.',
  },

  reveal: {
    title: (n: number) => `Round ${n}: the answers`,
    nobody: 'Nobody answered this time.',
    removed: 'removed by its author',
    allPoints: 'There is more under Key points.',
    rating: 'Each answer goes to two of you.',
    ratingOne: 'With two of you, each rates the other.',
    rated: (given: number, of: number) => `${given} of ${of} ratings in`,
  },
  followUp: (n: number) => `Follow-up to round ${n}`,
  followUpRule: 'Talk it over here in the thread.',

  form: {
    title: 'Answer',
    submit: 'Send',
    label: 'Your answer',
    help: 'Hidden until the reveal; then it stands in the thread with your name.',
    lateHelp: 'This round is over: what you send is kept for you alone.',
    draft: 'What you sent before stands below. It is not saved yet.',
  },
  rating: {
    title: 'Rate an answer',
    submit: 'Send',
    intro: (n: number) => `An answer to round ${n}:`,
    correctness: 'Correctness',
    depth: 'Depth',
    clarity: 'Clarity',
    scores: { 1: '1 · missing', 2: '2 · partly', 3: '3 · solid', 4: '4 · would convince' },
    missing: 'Choose 1 to 4.',
    tooLong: (length: number, most: number) => `That is ${length} characters; ${most} are taken.`,
    feedback: 'One line of feedback',
    feedbackHelp: 'Shown to its author without your name.',
    feedbackHelpTwo: 'With two of you, its author will know that it is yours.',
  },

  report: {
    title: 'Report',
    tookPart: (names: string, more: number) => `Took part: ${names}${more === 0 ? '' : ` and ${more} more`}`,
    played: (n: number, of: number) => (n === of ? count(n, 'round') : `${n} of ${count(of, 'round')}`),
    strongest: (topic: string) => `Strongest: ${topic}`,
    review: (topics: string) => `To review: ${topics}`,
    noRatings: 'No answer was rated.',
    alone: 'Where one person alone answered, the numbers are theirs and not shown here.',
    average: (score: string, ratings: number) => `${score} of 4 (${count(ratings, 'rating')})`,
    private: 'Your own numbers and feedback are for you alone:',
    why: {
      finished: 'All rounds were played.',
      asked: 'It was ended early.',
      empty: 'Everybody left, so it ended with what there is.',
      idle: 'Nothing happened for a day, so it ended with what there is.',
      deleted: 'Its thread was deleted, so it ended.',
      silenced: 'I could not speak in its thread any more, so it ended.',
    },
    silenced: (company: string) =>
      `I cannot speak in the thread of the mock interview for ${company} any more: it may be locked, or I may not post there. So it ended. What you wrote is kept for you:`,
    unplaced: (company: string) =>
      `The mock interview for ${company} could not be opened: the channel did not take its message or its thread. /mock start in the channel says what is missing.`,
    deleted: (company: string) =>
      `The thread of the mock interview for ${company} was deleted, so it ended. What you wrote is kept for you:`,
  },
  mine: {
    title: 'My report',
    yours: 'My answer',
    notAnswered: 'not answered',
    late: 'after the round, only for me',
    notRated: 'not rated',
    numbers: (correctness: string, depth: string, clarity: string) =>
      `correctness ${correctness}, depth ${depth}, clarity ${clarity}`,
    waiting: 'It opens once you have given your ratings of this round.',
    hidden: 'hidden until the reveal',
    feedback: 'Feedback',
    review: 'To review',
    file: 'The whole session is in the file.',
    nothing: 'You took no part in this one.',
  },
  file: {
    answers: 'Answers',
    followUps: 'Follow-ups',
  },

  inThread: 'Done: it is in the thread.',
  givenBack: 'Here is what you sent, so that it is not lost:',
  givenBackFile: 'All of it is in the file.',
  savedLast: 'Saved. Everybody has answered: the answers are coming out in the thread.',
  saved: 'Saved. Until the reveal you can change it.',
  savedLate: 'This round was over by then. Your answer is kept for you alone.',
  empty: 'There was nothing in the answer. A few words are enough.',
  joined: 'You are in.',
  left: 'You left. What you said stays.',
  skipped: 'Skipped. You can still answer until the reveal.',
  rated: 'Thank you, it is kept. You can change it until the session ends.',
  ratedAll: 'That was the last one for you in this round.',
  noHint: 'This question has no hint.',
  onItsWay: '✅ The lobby is on its way into this channel.',
  noneOpen: 'No mock interview is open in this channel. /mock start opens one.',
  open: (company: string, round: number, rounds: number) =>
    round === 0 ? `${company}: in the lobby` : `${company}: round ${round} of ${rounds}`,
  whichOne: 'Several are open. Which one?',
  ended: 'It is over. The report is in the thread.',
  unknown: 'I do not know this session here. It may belong to another place, or it is no longer kept.',

  refusals: {
    'not-joined': 'You are not in yet. Join, then it works:',
    'already-in': 'You are in already.',
    'not-in': 'You are not in this session.',
    full: 'This session is full: 30 people are in.',
    'not-opener':
      'Whoever opened the session does this, or an organiser. After ten quiet minutes anybody who takes part can.',
    'not-ready': 'The thread is still being made. Try again in a moment.',
    'nobody-in': 'Nobody is in yet. Join first.',
    'already-started': 'It has started already: it is in the thread.',
    'not-started': 'It has not started yet.',
    passed: 'The session has gone on meanwhile.',
    'unknown-round': 'There is no such round.',
    'answer-shown': 'This round is over, and your answer stays as it was.',
    'already-answered': 'You have answered this one. Your answer stands; change it with Answer.',
    'already-skipped': 'You have skipped this one already. You can still answer until the reveal.',
    'not-revealed': 'The answers are still hidden.',
    'own-answer': 'This is your own answer. Others rate it.',
    'not-yours': 'This answer goes to others. Yours to rate are under Rate.',
    'nothing-to-rate': 'You have rated all that is yours in this round.',
    'none-to-rate': 'No answer of this round goes to you.',
    'follow-up-asked': 'The follow-up is in the thread already.',
    'no-follow-up': 'This question has no follow-up.',
    ended: 'This session is over.',
    'not-due': 'This session has gone on meanwhile.',
  },
};
