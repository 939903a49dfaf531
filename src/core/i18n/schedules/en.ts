/** Owns what organisers read in English: the daily question's commands, their answers, and notices. */
import { problemsEn } from './problems-en.ts';
import { settingsEn } from './settings-en.ts';

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** A name at the beginning of a sentence. */
const first = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const days = new Intl.ListFormat('en', { type: 'conjunction' });

export const schedulesEn = {
  problems: problemsEn,
  settings: settingsEn,
  commands: {
    family: 'A question a day for this channel',
    set: 'Ask this channel a question a day',
    edit: 'Change a schedule of this channel',
    status: 'Each schedule: next date, last result, what is left',
    preview: 'See the next question; only you see it, and nothing changes',
    now: 'Ask a question right now, beside the schedule',
    skip: 'Leave one date out',
    pause: 'Pause a schedule until a date, or until somebody resumes it',
    resume: 'Go on with a paused schedule',
    stop: 'Stop a schedule; what was answered stays',
    history: 'What was asked, how many answered, who changed what',
  },
  buttons: {
    test: 'Test',
    status: 'Status',
    edit: 'Edit',
    history: 'History',
    stop: 'Stop it',
    tryAgain: 'Try again',
    resume: 'Resume',
    sendAgain: 'Send again',
    answerNow: 'Answer now',
    more: 'More settings',
  },

  inAChannel: 'A daily question belongs to a channel. Type this in your study channel.',
  notHere: 'There are no daily questions here. They are asked on Slack, on Discord and on the playground.',
  notMine: 'This schedule is not one of this channel. Type /daily status to see what there is.',
  onlyOrganisers: {
    slack:
      'Only organisers change this: admins of the workspace, and whoever is named under organisers in the configuration. Everybody may look: /daily status.',
    discord:
      'Only organisers change this: whoever may manage the server, and the people and roles named under organisers in the configuration. Everybody may look: /daily status.',
    playground:
      'Only organisers change this: switch to the member marked Organizer. Everybody may look: /daily status.',
  },
  rightsUnknown:
    'I cannot tell now whether you may change this: Slack has not said whether you are an admin. Try again in a minute.',
  noneYet: 'This channel has no daily question yet. Begin with',
  noSuch: (typed: string) => `There is no schedule «${typed}» in this channel. It has:`,
  whichOne: (example: string) => `This channel has several. Which one? Add its number, such as ${example}.`,
  choose: 'Choose a schedule',
  named: (number: number, company: string) => `schedule ${number} (${company})`,
  listed: (number: number, company: string) => `${number} · ${company}`,
  numbered: (number: number) => `schedule ${number}`,
  changedMeanwhile: 'Somebody changed this schedule at the same moment. Look at it and try again.',

  /** A rule in words: "every weekday at 09:00 (Asia/Seoul)". */
  rule: {
    weekdays: 'Every weekday',
    weekend: 'Every Saturday and Sunday',
    daily: 'Every day',
    on: (names: readonly string[]) => `Every ${days.format(names)}`,
    at: (when: string, time: string, zone: string) => `${when} at ${time} (${zone})`,
    days: {
      1: 'Monday',
      2: 'Tuesday',
      3: 'Wednesday',
      4: 'Thursday',
      5: 'Friday',
      6: 'Saturday',
      7: 'Sunday',
    },
  },

  card: {
    from: (topics: number, questions: number) =>
      `from ${count(topics, 'topic')} with ${count(questions, 'question')}`,
    next: 'Next',
    /** `when` is a date as each reader's own. */
    first: (when: string) => `The first question comes ${when}.`,
    daysOff: 'Days off in between',
    moreDaysOff: (n: number) => `and ${n} more`,
    holidaysEnd: (year: number) =>
      `The holidays are known up to the end of ${year}. After that every day of the schedule counts as a working day until Prepbot is updated.`,
    level: 'Level',
    levelOfRole: (level: string) => `as the role says (${level})`,
    topics: 'Topics',
    allTopics: 'all of them',
    ping: 'Notifies',
    nobody: 'nobody',
    aGroup: 'a user group',
    aRole: 'a role of this server',
    holidays: 'Days off',
    language: 'Language',
    late: 'Late at most',
    noHolidays: 'none',
    koreanHolidays: 'public holidays of Korea',
    configuredHolidays: (name: string) => `the list «${name}»`,
    already: 'This channel has this very schedule already, and it stays as it is. /daily edit changes it.',
    edited: 'Changed.',
    unchanged: 'Nothing was different: it stays as it is.',
    topicsReset: 'The company changed, so the questions come from all of its topics.',
    stillPaused: '⏸ It is still paused: Resume goes on with it.',
    otherRoles: (roles: string) => `The company has other roles too: ${roles}. Add role: for one of them.`,
  },

  check: {
    again: 'Nothing is saved yet. Once that is mended, do the same again',
    noAnswer: 'The channel could not be checked in time, so nothing is saved. Try again in a moment.',
    later: 'The platform did not take it just now. Try again in a moment.',
    notConnected: 'I am not connected to this place at the moment. Try again in a moment.',
  },

  form: {
    setTitle: 'Daily question',
    editTitle: 'Edit the schedule',
    save: 'Save',
    intro: 'One question a day in this channel, with a thread, hints and a recap.',
    asTheRole: 'As the role says',
  },
  conflict: (name: string) =>
    `${name} changed this schedule while your form was open. It stands below as it is now. Your form is kept: Edit opens it with what you typed.`,
  somebody: 'Somebody',

  test: {
    title: 'Sample',
    sample: 'This is a sample of the daily question. It disappears by itself; nobody is notified.',
    thread: 'Sample',
    good: '✅ Done: I posted a sample here, opened its thread, and took both away again.',
    postFailed: 'The sample could not be posted.',
    threadFailed: 'The sample was posted, but its thread could not be opened.',
    speakFailed: 'The sample and its thread are there, but I could not speak in the thread.',
    removeFailed: 'The sample went well, but could not be taken away. Delete it by hand; it does no harm.',
    inDoubt:
      'The platform did not answer in time: I do not know whether the sample is there. If you see it, delete it by hand, and try again in a moment.',
    busy: 'A sample is under way. Look in the channel; you can test again in half a minute.',
  },

  status: {
    title: 'Daily question',
    next: 'Next',
    none: 'none',
    last: 'Last',
    left: 'Left in this cycle',
    leftCount: (left: number, all: number) => `${left} of ${count(all, 'question')}`,
    month: 'Last 30 days',
    sentOf: (sent: number, expected: number) => `${sent} of ${expected} sent`,
    missedCount: (missed: number) => `${missed} missed`,
    question: (number: number) => `question ${number}`,
    isOut: 'sent',
    isDue: 'on its way',
    isMissed: 'missed',
    isUnknown: 'may or may not have arrived',
    open: 'open',
    paused: '⏸ Paused',
    stopped: '⏹ Stopped',
    until: (when: string) => `Goes on ${when}.`,
    unknown: (n: number) =>
      `${n === 1 ? 'One message' : `${n} messages`} may or may not have arrived. Look in the channel; if one is missing, send it again.`,
    skipped: 'Left out',
    more: (n: number) => `${count(n, 'more schedule')}: choose one below.`,
    organiser: 'Told about trouble',
  },

  preview: {
    footer: 'Only you see this, and nothing has changed: an answer in between may bring another one forward.',
    next: (when: string) => `comes ${when}`,
  },
  now: {
    asked: (name: string) => `✅ The next question of ${name} is on its way. The schedule stays as it is.`,
    already: 'A question was asked within this minute. It is on its way.',
    waits: 'It waits, so nothing was asked:',
  },
  skip: {
    past: (date: string) => `${date} is over already.`,
    done: (name: string, date: string) => `✅ ${first(name)} leaves out ${date}.`,
    nextIs: (when: string) => `The next question comes ${when}.`,
    already: (date: string) => `${date} is left out already.`,
    noOccurrence: (date: string, name: string) =>
      `On ${date} ${name} asks nothing anyway, so there is nothing to leave out.`,
    nothingNext: 'No question is planned, so there is nothing to leave out.',
  },
  pause: {
    done: (name: string) => `⏸ ${first(name)} is paused. Nothing is lost: /daily resume goes on with it.`,
    until: (name: string, date: string) => `⏸ ${first(name)} is paused until ${date}.`,
    goesOn: (when: string) => `The next question after that comes ${when}.`,
    past: (date: string) =>
      `${date} is not in the future. Type a later date, or none: /daily resume goes on.`,
    already: (name: string) => `${first(name)} is paused already.`,
    recap: (when: string) => `Answers to the last question stay open; its recap comes ${when}.`,
  },
  resume: {
    done: (name: string) => `✅ ${first(name)} goes on.`,
    running: (name: string) => `${first(name)} is running.`,
    notYet: 'It is not mended yet:',
    stillWaits: (name: string) => `${first(name)} still waits:`,
    late: 'The question that was missed comes now, marked as late.',
  },
  stop: {
    ask: (name: string) =>
      `Stop ${name}? No more questions come; what was asked and answered stays in /daily history.`,
    done: (name: string) => `⏹ ${first(name)} is stopped.`,
    already: (name: string) => `${first(name)} is stopped already.`,
  },
  resend: {
    done: 'It is sent again now.',
    over: 'It is settled already: nothing was sent twice.',
    tooLate: 'It is too late for this one. /daily now asks a question at once.',
  },

  history: {
    title: 'What was asked',
    nothing: 'Nothing was asked yet.',
    answered: (n: number) => `${n} answered`,
    onRequest: 'asked with /daily now',
    missedWhy: (why: string) => `missed: ${why}`,
    expired: 'Prepbot was not running in time, or the channel could not be reached',
    withdrawn: 'taken back',
    changes: 'Who changed what',
    prepbot: 'Prepbot',
    deleted: 'somebody who is no longer kept',
    kinds: {
      set: 'set up',
      edited: 'changed',
      paused: 'paused',
      resumed: 'resumed',
      skipped: 'left out',
      stopped: 'stopped',
      asked_now: 'asked a question at once',
    },
  },

  notice: {
    title: (company: string, number: number) => `${company} · schedule ${number}`,
    missed: (channel: string) => `A question was not posted in ${channel}.`,
    paused: (channel: string) => `The daily question in ${channel} is paused.`,
    unknown: (channel: string) =>
      `I could not learn whether a message arrived in ${channel}. I do not send it twice by myself: look there, and if it is missing, send it again.`,
    itsChannel: 'its channel',
    expired: 'It could not be sent in time. The next one comes as planned.',
    thenTryAgain: 'Then press “Try again”. The schedule waits; nothing is lost.',
  },
};
