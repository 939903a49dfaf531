/** Owns the English words of every rule about a dossier. */
import type { IssueText } from '../content-issue.ts';
import type { Finding } from './findings.ts';

const say = (message: string, hint: string | null = null): IssueText => ({ message, hint });
const KNOWN = 'such as "Company Overview", "Likely Interview Topics" or "Questions to Ask"';

export function issueTextEn(finding: Finding): IssueText {
  switch (finding.rule) {
    case 'file/too-large':
      return say(
        `The file has ${String(finding.bytes)} bytes; at most ${String(finding.limit)} are read.`,
        'split it, or leave out what is not for the interview',
      );
    case 'file/empty':
      return say('The file is empty.', `write sections ${KNOWN}`);
    case 'file/not-text':
      if (finding.encoding === 'utf-16')
        return say('The file is UTF-16 text; UTF-8 is expected.', 'save it again as UTF-8');
      return say(
        finding.encoding === 'binary'
          ? 'This is not a text file.'
          : 'The text is not valid UTF-8 from here on.',
        'save it as UTF-8 markdown',
      );
    case 'file/too-deep':
      return say(
        `Lists or quotes are nested ${String(finding.depth)} levels deep; at most ${String(finding.limit)} are read.`,
        'flatten them',
      );
    case 'file/too-much-markup':
      return say(
        `One paragraph has ${String(finding.marks)} emphasis marks; at most ${String(finding.limit)} are read.`,
        'leave out the stray *, _ or ~',
      );
    case 'file/too-long-paragraph':
      return say(
        `One paragraph has more than ${String(finding.limit)} lines.`,
        'put blank lines where a new thought begins',
      );
    case 'file/too-many-footnotes':
      return say(
        `More than ${String(finding.limit)} lines have footnotes.`,
        'leave the footnotes out: sources belong under a heading of their own',
      );
    case 'dossier/asks-for-input':
      return say(
        'This is not a dossier: it asks for more input, and no section has content.',
        'give the model the company and the job posting, and check its answer again',
      );
    case 'dossier/only-headings':
      return say(
        `This is not a dossier: ${String(finding.headings)} section names, and nothing below any of them.`,
        'write at least one section',
      );
    case 'dossier/no-sections':
      return say('This is not a dossier: no section that belongs to one was found.', `use headings ${KNOWN}`);
    case 'company/not-stated':
      return say(
        'The company is not named.',
        'add a title "Interview Prep: Company – Role" or a line "**Company Name:** …"',
      );
    case 'role/not-stated':
      return say('The role is not named.', 'add "**Position:** …", or the role to the title');
    case 'topics/none':
      return say(
        'There are no interview topics and no questions to draw from.',
        'add a section "Likely Interview Topics" or "Expected Interview Questions"',
      );
    case 'section/unknown':
      return say(`"${finding.heading}" is no section that is known; it is kept under its own heading.`);
    case 'section/empty':
      return say(`"${finding.heading}" has nothing below it.`, 'write it, or leave the heading out');
    case 'section/repeated':
      return say(`"${finding.heading}" continues the section that begins on line ${String(finding.first)}.`);
    case 'fence/unclosed':
      return say(
        'The code fence around the dossier is never closed.',
        'end the file with the same fence, or leave both out',
      );
    case 'fence/text-outside':
      return say('Text outside the fenced dossier is not part of it and is left out.');
    case 'front-matter/not-yaml':
      return say(
        'The block between --- lines at the top is not read: it is not valid YAML.',
        'write it as "company: Kakao"',
      );
    case 'text/hidden-characters':
      return say(
        `${String(finding.count)} invisible or text-reversing characters were taken out, the first one here.`,
      );
  }
}
