/** Owns what Prepbot says in English about daily posts, answers and what is kept on a member. */
const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** «Alice», «Alice and 민지», «Alice, 민지, 준호 and 4 more»: the names are the first ones of `all`. */
function namesOf(names: readonly string[], all: number): string {
  const more = all - names.length;
  if (more > 0) return `${names.join(', ')}${names.length === 0 ? '' : ' and '}${more} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

export const postsEn = {
  buttons: {
    answer: 'Answer',
    editAnswer: 'Edit answer',
    answerNow: 'Answer now',
    mostUseful: 'Most useful',
    mine: 'My answer',
    unsaved: 'The unsaved text',
  },
  /** Above a private answer that opens as a view: at most 24 characters, as every title of one. */
  title: 'Daily question',
  number: (n: number) => `question ${n}`,
  noAnswers: 'no answers yet',
  /** `names`: the first of them, in order. */
  answered: (names: readonly string[], all: number) =>
    names.length === 0 ? `${all} answered` : `${all} answered: ${namesOf(names, all)}`,
  /** `when` is a date that each reader sees in their own zone. */
  recapComes: (when: string) => `recap ${when}`,
  closed: 'answers are closed, the recap is in the thread',
  late: (when: string) => `Late: was due at ${when}`,

  recap: {
    title: (n: number) => `Recap of question ${n}`,
    nobody: 'No answers this time. The key points are here if you want them:',
    nobodyShown: 'No answers to show this time. The key points are here if you want them:',
    removed: 'removed by its author',
    allPoints: 'There is more under Key points.',
  },

  form: {
    title: 'Answer',
    submit: 'Send',
    label: 'Your answer',
    help: 'Shown in the thread with your name at the recap. Until then only to those who have answered.',
    lateHelp: 'Only you will see it: the recap is out already.',
    audience: 'Who sees it',
    forAll: 'Everybody here, with the recap',
    forMe: 'Only for me',
    draft: 'What you sent before stands below. It is not saved yet.',
    cut: (length: number, limit: number) =>
      `What you sent before had ${length.toLocaleString('en')} characters. The first ${limit.toLocaleString('en')} stand below; this did not fit:`,
  },

  saved: 'Saved.',
  savedForMe: 'Saved, only for you.',
  savedLate: 'Saved, only for you: the recap is out already.',
  closedMeanwhile: 'Answers were closed meanwhile, so what you sent is saved only for you.',
  first: 'You are the first to answer. Until the recap you can change it.',
  others: (n: number) =>
    n === 1
      ? '1 other has answered. Read what they say:'
      : `${count(n, 'other')} have answered. Read what they say:`,
  othersUnseen: (n: number) =>
    n === 1
      ? '1 other has answered, only for themselves.'
      : `${count(n, 'other')} have answered, only for themselves.`,
  empty: 'There was nothing in the answer. A few words are enough.',
  tooLong: (length: number, limit: number) =>
    `This has ${length.toLocaleString('en')} characters; ${limit.toLocaleString('en')} fit. Your text is kept: open the form again and shorten it.`,
  tooLongInForm: (length: number, limit: number) =>
    `${length.toLocaleString('en')} characters; at most ${limit.toLocaleString('en')} fit.`,
  failed: (reference: string) =>
    `Something went wrong on my side, and your answer is not saved yet. Your text is kept for seven days: open the form again and send it. If it happens again, tell whoever runs Prepbot this reference: ${reference}`,
  alreadyShown: 'Answers are closed, and yours stands in the recap as it was. It can no longer be changed.',
  changeTooLate:
    'Answers were closed meanwhile, so your earlier answer stands. The text that you just sent is kept for seven days, only for you:',
  tooOld: (days: number) =>
    `This question can be answered for ${count(days, 'day')} after its recap, and they are over. The key points are still here:`,
  unknown: 'I do not know this question here. It may belong to another place, or it is no longer kept.',
  noDraft: 'There is no unsaved text of yours for this question.',
  unsavedTitle: 'Your unsaved text',

  answers: {
    title: 'Answers',
    /** To somebody who may not read them yet. */
    hidden: (names: readonly string[], all: number) =>
      `${namesOf(names, all)} ${all === 1 && names.length === 1 ? 'has' : 'have'} answered. Answer first, then you can read what they say.`,
    hiddenUnnamed: (all: number) => `${all} answered. Answer first, then you can read what they say.`,
    hiddenOne: 'This opens once you have answered, or with the recap.',
    nobody: 'Nobody has answered yet. Yours can be the first.',
    none: 'There is nothing to read from others here.',
    gone: 'This answer is no longer here: it was removed by its author.',
    ofQuestion: (n: number) => `answers to question ${n}`,
    onlyForMe: 'only for me',
    late: 'after the recap, only for me',
  },

  vote: {
    title: 'Most useful',
    kept: (name: string) =>
      `Noted: ${name}'s answer helped you most with this question. Press another one to change your mind.`,
    own: 'That is your own answer. Pick the one that helped you most among the others.',
    early: 'This can be said once the recap is out.',
  },

  points: {
    title: 'Key points',
    rate: 'How well did you know it? Only you see what you press.',
    grades: { again: 'again', hard: 'hard', good: 'good', easy: 'easy' },
    graded: (grade: string) => `✅ Kept: ${grade}. Press another one to change it.`,
  },
  hintTitle: 'Hint',
  noHint: 'This question has no hint. The key points help further:',
  followTitle: 'Follow-up',
  noFollow: 'This question has no follow-up. Its key points:',

  streak: {
    command: 'Your streak: the posts in a row that you answered in time',
    title: 'Your streak',
    schedule: (company: string, n: number) => `${company} · schedule ${n}`,
    days: (n: number) => (n === 0 ? 'no streak yet' : `${count(n, 'post')} in a row`),
    counted: 'Counted',
    freezes: (used: number, all: number) => `${used} of ${all} freezes used this month`,
    frozen: 'Freeze on',
    start: 'Answer the next question before its recap, and it begins.',
    moreDates: (n: number) => `and ${n} before`,
    moreSchedules: (n: number) => `${n} more: type a number, such as /daily streak 2.`,
  },
};

export const privacyEn = {
  family: 'What is kept on you',
  exportIt: 'Everything that is kept on you, as files for you alone',
  deleteIt: 'Delete everything that is kept on you, after a question',
  title: 'Kept on you',
  nothing: 'Nothing is kept on you.',
  summary: (rows: number) => `${count(rows, 'row')} in all. Only you see this.`,
  asMarkdown: 'As Markdown',
  asJson: 'As JSON',
  look: 'Look at it first',
  tables: {
    notes: 'Notes on questions',
    answers: 'Answers',
    grades: 'How well you knew it',
    votes: 'Most useful',
    schedules: 'Schedules you look after',
    changes: 'Changes you made to schedules',
    messages: 'Messages to you',
    mockSessions: 'Mock interviews you took part in',
    mockAnswers: 'Answers in mock interviews',
    mockRatings: 'Ratings you gave',
    mockFeedback: 'Feedback you received',
    mockReviews: 'What to review',
    remembered: 'Remembered for a while: your profile, unsaved texts',
  },
  ask: 'This goes for good:',
  askMore:
    'Where your words stand in a recap or a mock interview it will say “removed by its author”. Schedules that you look after go on, without your name.',
  confirm: 'Delete all of it',
  deleted: (rows: number) => `✅ Deleted: ${count(rows, 'row')}. Recaps follow within minutes.`,
  nothingHere: 'Nothing is recorded here.',
};
