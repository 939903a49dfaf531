/** Owns what is said in English about a schedule's settings: what each is called, and why one is refused. */

export const settingsEn = {
  /** In commands: at most 100 characters. */
  describe: {
    company: 'Company whose topics are asked, such as kakao',
    time: 'Time of day, such as 09:00 or 9:30 pm',
    days: 'Days: weekdays, daily, or mon,wed,fri',
    timezone: 'Time zone, such as Asia/Seoul or America/New_York',
    role: 'Role, where a company has several',
    level: 'junior, mid or senior; without it as the role says',
    topics: 'Only these topics, separated by commas; without it all of them',
    ping: 'Whom a question notifies: @here, a group or a role; without it nobody',
    holidays: 'Days off: kr, none, or a list from the configuration',
    language: 'Language of the questions: en or ko',
    late: 'How late a question may still come, such as 3h',
    schedule: 'Number of the schedule, where the channel has several',
    date: 'Date to leave out, such as 2026-12-24; without it the next one',
    until: 'Date on which it goes on, such as 2026-12-28',
  },
  /** In forms and lists: at most 45 characters. */
  label: {
    company: 'Company',
    time: 'Time',
    days: 'Days',
    timezone: 'Time zone',
    role: 'Role',
    level: 'Level',
    topics: 'Topics',
    ping: 'Whom to notify',
    holidays: 'Days off',
    language: 'Language of the questions',
    late: 'How late it may come',
  },
  /** Below a field of the form. */
  help: {
    company: 'As in /prep, such as kakao.',
    time: 'Such as 09:00 or 9:30 pm.',
    days: 'weekdays, daily, or mon,wed,fri.',
    timezone: 'Such as Asia/Seoul or America/New_York.',
    role: 'Only where the company has several.',
    topics: 'Separated by commas. Empty: all of them.',
    pingSlack: '@here or a user group’s ID (S…). Empty: nobody.',
    pingPlayground: '@here. Empty: nobody.',
    late: 'Such as 3h or 30m. After that it counts as missed.',
  },
  missing: (fields: string) => `To begin I still need: ${fields}. For example`,
  missingField: 'This is needed.',
  refused: 'This could not be read, so nothing is saved:',
  example: 'For example',
  whatToEdit: (fields: string) =>
    `What shall change? ${fields} and the other options of this command. For example`,
  tooLong: (limit: number) => `That is longer than ${limit} characters.`,

  time: {
    readAs: (typed: string, time: string) => `«${typed}» is read as ${time}.`,
    unknown: (typed: string) =>
      `«${typed}» is no time of day I understand. Write it like 09:00, 9:30 pm or 21:00.`,
    out_of_range: (typed: string) =>
      `There is no «${typed}» in a day: it goes from 00:00 to 23:59. Write it like 09:00 or 21:30.`,
  },
  days: (typed: string) =>
    `«${typed}» are no days I understand. Write weekdays, daily, mon,wed,fri or mon-thu.`,
  zone: {
    readAs: (typed: string, zone: string) => `«${typed}» is read as ${zone}.`,
    unknown: (typed: string) =>
      `«${typed}» is no time zone I know. Write region and city, such as Asia/Seoul or America/New_York.`,
    nearest: (typed: string, zones: string) =>
      `«${typed}» is no time zone I know. Did you mean one of these: ${zones}?`,
    ambiguous: (typed: string, zones: string) =>
      `Several time zones are called «${typed}»: ${zones}. Write the one you mean.`,
    offset: (typed: string, zones: string) =>
      `«${typed}» does not say when clocks change. Write a place instead, such as ${zones}.`,
  },
  date: {
    unknown: (typed: string) =>
      `«${typed}» is no date I understand. Write it like 2026-12-24, 24 Dec or tomorrow.`,
    unclear: (typed: string) =>
      `«${typed}» could be two different days. Write the month as a word (24 Dec) or all of it (2026-12-24).`,
    no_such_day: (typed: string) => `There is no «${typed}» in the calendar. Write it like 2026-12-24.`,
    past: (typed: string) => `«${typed}» is over already. Write a date to come, such as 2026-12-24.`,
  },
  late: {
    unknown: (typed: string) => `«${typed}» is no length of time I understand. Write it like 3h or 30m.`,
    too_long: (typed: string) =>
      `«${typed}» is longer than a day, and then the next question is there. Write 24h or less.`,
  },
  company: {
    none: (typed: string) => `There is no dossier for «${typed}». /prep lists what there is.`,
    guess: (typed: string, name: string) => `There is no dossier for «${typed}». Did you mean ${name}?`,
    several: (typed: string, names: string) => `Several dossiers fit «${typed}»: ${names}. Type one of them.`,
    noRole: (typed: string, roles: string) =>
      `There is no role «${typed}» in this dossier. It has: ${roles}.`,
    emptyDeck: (company: string) =>
      `The ${company} dossier has nothing to ask about yet: no topics, concepts or questions.`,
  },
  level: (typed: string) => `«${typed}» is no level. Type junior, mid or senior.`,
  levelEmpty: 'No question fits this level. Take another one, or leave it out.',
  topicNone: (typed: string, topics: string) => `«${typed}» is no topic of this dossier. It has: ${topics}.`,
  topicSeveral: (typed: string, topics: string) =>
    `«${typed}» fits several topics: ${topics}. Type more of one.`,
  topicsEmpty: 'No question is left with these topics. Take others, or leave them out.',
  ping: {
    everybody:
      '@channel and @everyone notify people who are away too, every day: I do not do that. @here reaches those who are online.',
    everybodyOnDiscord:
      '@here and @everyone notify the whole server, every day: I do not do that. Choose a role that people can join.',
    groupByName: (typed: string) =>
      `Slack tells me only the name ${typed}, not which group it is. Type the group’s ID: open the group under People, then “Copy group ID” (S…).`,
    unknownOnSlack: (typed: string) =>
      `«${typed}» is nobody I can notify. Type @here, a user group’s ID (S…), or off for nobody.`,
    unknownOnDiscord: (typed: string) =>
      `«${typed}» is no role I know. Type @ and choose the role from the list, or type its ID, or off for nobody.`,
    unknownOnPlayground: (typed: string) =>
      `«${typed}» is nobody I can notify. Type @here, or off for nobody.`,
  },
  holidays: (typed: string, names: string) =>
    `There is no list of days off called «${typed}». There is: ${names}.`,
  language: (typed: string) => `«${typed}» is no language of mine. Type en or ko.`,
  koreanHolidaysByZone:
    'Public holidays of Korea are left out, since the zone is Asia/Seoul. /daily edit holidays:none asks on them too.',
  noDay: 'No day that will ever come fits these days and days off.',
};
