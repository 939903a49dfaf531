/** Owns every text that Prepbot says in English: a catalogue of functions, the measure for the other languages. */
import type { SectionViewId } from '../cards/views.ts';
import { monthOf } from './month.ts';
import { mockEn } from './mock/en.ts';
import { postsEn, privacyEn } from './posts/en.ts';
import { schedulesEn } from './schedules/en.ts';

const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** `names` are for languages whose grammar asks how a name sounds. */
const didYouMean: (slug: string, company: string, names: readonly string[]) => string = (slug, company) =>
  `Did you mean ${slug} (${company})?`;

/** The name of each view where it stands as a button, a choice or a line on the company card. */
const views: Readonly<Record<SectionViewId, string>> = {
  overview: 'Overview',
  values: 'Values',
  news: 'News',
  role: 'Role',
  stack: 'Stack',
  topics: 'Topics',
  questions: 'Questions',
  question: 'One question',
  ask: 'Ask them',
  concepts: 'Concepts',
  fit: 'Fit',
  resume: 'Résumé',
  advice: 'Advice',
  sources: 'Sources',
};

export const en = {
  mock: mockEn,
  posts: postsEn,
  privacy: privacyEn,
  views,
  schedules: schedulesEn,
  buttons: {
    share: 'Share here',
    read: 'Read',
    back: 'Back',
    next: 'Next page',
    previous: 'Previous page',
    more: 'More',
    companies: 'All companies',
    hint: 'Hint',
    keyPoints: 'Key points',
    followUp: 'Follow-up',
    nextQuestion: 'Next question',
    somethingWrong: 'Something wrong?',
  },

  commands: {
    prep: 'Look a company up in your dossiers',
    search: 'Search all dossiers for words',
    prepbot: 'How Prepbot works and how it is doing',
    help: 'What you can type, with examples',
    status: 'Version, dossiers, and where I answer',
    options: {
      company: 'Company: name, short name or initial consonants',
      section: 'Part of the dossier, such as topics or news',
      role: 'Role, where a company has several',
      words: 'Words to look for',
    },
  },

  /** On the company card. */
  card: {
    topics: (topics: number, lines: number) =>
      lines === 0 ? count(topics, 'topic') : `${count(topics, 'topic')}, ${count(lines, 'line')}`,
    questions: (n: number, groups: number) =>
      groups === 0 ? count(n, 'question') : `${count(n, 'question')} in ${count(groups, 'group')}`,
    newest: (n: number, text: string, date: string | null) =>
      `${count(n, 'item')}, ${date === null ? 'first' : 'newest'}: ${text}${date === null ? '' : ` (${date})`}`,
    responsibilities: (n: number) => count(n, 'responsibility', 'responsibilities'),
    concepts: (n: number) => count(n, 'concept'),
    privateParts: (n: number) =>
      `🔒 ${count(n, 'part')} of this dossier ${n === 1 ? 'is' : 'are'} the candidate's own.`,
    inferred: (what: readonly string[]) => `The dossier marks as inferred: ${what.join(', ')}.`,
    inferredNews: (n: number) => count(n, 'news item'),
    inferredStatements: (n: number) => count(n, 'statement'),
    moreParts: (n: number) => `${count(n, 'part')} more: type a heading after the company's name`,
    mission: 'mission',
    values: 'values',
    otherRole: (role: string) => `Role: ${role}`,
    unnamedRole: 'no role stated',
  },
  questions: {
    count: (n: number) => count(n, 'question'),
    choose: 'Questions on a topic',
    ownWords: "In the dossier's own words",
    ownTopic: "The dossier's own questions",
    outlineMark: '(outline)',
    sources: "from the question bank, matched to the dossier's lines",
    levels: { 1: 'Junior', 2: 'Mid-level', 3: 'Senior' },
    minutes: (n: number) => `about ${count(n, 'minute')}`,
    pitfall: 'Weak answers',
    reference: 'Look it up',
    bankPoints: 'From the question bank, which asks nearly the same:',
    outlinePoints: 'These points are an outline from the words of the line, not checked answers.',
    fromDossier: "in the dossier's own words",
    fromBank: (line: string) => `from the question bank, for «${line}»`,
    fromOutline: (line: string) => `an outline: the bank has nothing on «${line}» yet`,
    none: (company: string) =>
      `The ${company} dossier has no topics, concepts or questions to draw from. A section “Likely Interview Topics” gives it some.`,
  },
  notes: {
    title: 'Something wrong?',
    about: 'About:',
    label: 'What is wrong with it?',
    help: 'Whoever runs Prepbot reads it with your member id, nobody else.',
    send: 'Send',
    thanks: 'Thank you. Whoever keeps the questions will read it.',
    empty: 'There was nothing in the note. Open it again and write a sentence.',
    gone: 'This question is no longer in the deck. Draw another one with /prep and the company.',
  },
  /** An ISO day as the month that a reader wants to know. */
  month: (isoDay: string) => monthOf(isoDay, 'en'),
  stale: (month: string) => `⚠ The newest date in this dossier is ${month}. Check before you rely on it.`,
  source: (files: readonly string[]) => `from ${files.join(' and ')}, as the dossier says`,
  sharedBy: (name: string) => `shared by ${name}`,
  page: (page: number, pages: number) => `page ${page} of ${pages}`,
  beginning: (pages: number) => `This is the first of ${pages} pages.`,
  inferredMark: '(inferred)',
  mission: 'Mission',
  values: 'Values',
  untitledSection: 'Introduction',

  companies: {
    title: 'Companies',
    intro: (n: number) => `${count(n, 'dossier')}. Pick one, or type /prep kakao.`,
    choose: 'Open a company',
    none: 'There are no dossiers yet. Whoever runs Prepbot can put a markdown file into data/dossiers; it shows up here by itself.',
  },
  found: {
    none: (query: string) => `No dossier for «${query}».`,
    didYouMean,
    nearest: 'The nearest names:',
    several: (query: string) => `Several dossiers fit «${query}». Which one?`,
    seeAll: 'Type /prep to see all companies.',
    noRole: (company: string, role: string) => `${company} has no role like «${role}». It has:`,
    noSection: (company: string, section: string) =>
      `«${section}» is not a part of the ${company} dossier. It has:`,
    emptySection: (company: string, view: string) =>
      `The ${company} dossier has nothing under ${view}. It has:`,
    gone: 'This dossier is no longer here. Type /prep to see what there is.',
    tooLong: (limit: number) =>
      `That is longer than ${limit} characters. A company's name is enough: /prep kakao.`,
  },
  search: {
    title: (words: string) => `Search: ${words}`,
    none: (words: string) =>
      `Nothing found for «${words}». Try fewer or shorter words, or /prep for all companies.`,
    empty: 'What shall I look for? One or two words are enough, such as redis cache.',
    open: 'Open a section',
    tooLong: (limit: number) => `That is longer than ${limit} characters. Two or three words find more.`,
  },
  private: "🔒 This part is the candidate's own.",
  sharePrivate: "🔒 This part is the candidate's own and cannot be shared.",
  shared: (what: string) => `✅ Shared ${what} in this channel.`,
  alreadyShared: (what: string) => `${what} is already shared in this channel.`,
  shareInDoubt: (what: string) =>
    `I could not learn whether ${what} arrived here. Look in the channel; if it is missing, type /prep again and share from the new card.`,
  shareRefused: (what: string) =>
    `${what} could not be posted here. Type /prep again and share from the new card; if it still fails, this channel may not allow me to post.`,
  noAccess:
    'Prepbot does not answer from dossiers here. Ask whoever runs it to add this place to access.workspaces.',
  unknownAction:
    'I do not know this button. It may come from another version of me: type /prep for a fresh card.',
  failed: (reference: string) =>
    `Something went wrong on my side. Try once more; if it happens again, tell whoever runs Prepbot this reference: ${reference}`,

  help: {
    title: 'Prepbot',
    intro: 'Your interview dossiers, in the chat. Everything is private to you until you share it.',
    sections: 'Sections you can ask for',
    privacy: 'What a dossier keeps for its candidate opens for its owners alone.',
  },
  status: {
    title: 'Prepbot is running',
    version: 'Version',
    since: 'Running since',
    dossiers: 'Dossiers',
    dossierCount: (companies: number, entries: number) =>
      companies === entries
        ? count(companies, 'company', 'companies')
        : `${count(companies, 'company', 'companies')}, ${count(entries, 'role')}`,
    surfaces: 'Connected',
    access: 'Answers in',
    everywhere: 'every place it is installed (access.workspaces is not set)',
    someWorkspaces: (n: number) => count(n, 'workspace'),
    broken: 'Could not be read',
    notes: 'Notes on questions',
    notHere: 'other places: this one is not in access.workspaces',
    brokenFiles: (files: readonly string[], all: number) =>
      `${files.join(', ')}${all > files.length ? ` and ${all - files.length} more` : ''}; the last good version answers where there is one`,
  },
};
