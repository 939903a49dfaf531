/** Owns the English words of every rule about the question bank and its tags. */
import type { IssueText } from '../../content-issue.ts';
import type { BankFinding } from './bank-findings.ts';

const say = (message: string, hint: string | null = null): IssueText => ({ message, hint });
const LANGUAGES = { en: 'English (en)', ko: 'Korean (ko)' } as const;

export function bankTextEn(finding: BankFinding): IssueText {
  switch (finding.rule) {
    case 'yaml/not-yaml':
      return say(`This is not valid YAML: ${finding.reason}`, 'a text that holds ": " or " #" wants quotes');
    case 'yaml/too-large':
      return say(
        `The file has ${finding.bytes} bytes; at most ${finding.limit} are read.`,
        'split it by area',
      );
    case 'yaml/no-list':
      return say(`The file has no list «${finding.key}».`, `begin it with ${finding.key}:`);
    case 'yaml/missing':
      return say(`${finding.of}: ${finding.field} is missing.`);
    case 'yaml/unknown-key':
      return say(`${finding.of}: ${finding.field} is no field that is known.`, 'is it spelled right?');
    case 'yaml/wrong-value':
      return say(`${finding.of}: ${finding.field} is not as it must be.`, `expected ${finding.expected}`);
    case 'yaml/too-long':
      return say(
        `${finding.of}: ${finding.field} has ${finding.length} characters; at most ${finding.limit} fit.`,
      );
    case 'yaml/too-few':
      return say(
        `${finding.of}: ${finding.field} has ${finding.count}; at least ${finding.limit} are wanted.`,
      );
    case 'yaml/too-many':
      return say(
        `${finding.of}: ${finding.field} has ${finding.count}; at most ${finding.limit} are wanted.`,
      );
    case 'bank/missing-language':
      return say(
        `${finding.question}: the ${LANGUAGES[finding.language]} text is missing.`,
        'every question is in both languages',
      );
    case 'bank/duplicate-id':
      return say(
        `${finding.question}: this id is taken by a question in ${finding.first}.`,
        'give it an id of its own; ids are never reused',
      );
    case 'bank/unknown-tag':
      return say(
        `${finding.question}: the tag «${finding.tag}» is not in tags.yaml.`,
        'add it there, or use one of those',
      );
    case 'bank/similar':
      return say(
        `${finding.question}: its ${LANGUAGES[finding.language]} prompt is ${finding.percent} % like that of ${finding.other}; below ${finding.bound} % is wanted.`,
        'ask for something else, or in another situation',
      );
    case 'bank/repeats-prompt':
      return say(
        `${finding.question}: ${finding.field} repeats the prompt (${finding.percent} % of its words).`,
        'say what the prompt does not',
      );
    case 'bank/yes-no':
      return say(
        `${finding.question}: the ${LANGUAGES[finding.language]} prompt can be answered by yes or no.`,
        'ask how, why, which or what',
      );
    case 'tags/duplicate':
      return say(`The tag «${finding.tag}» stands here a second time.`);
    case 'tags/unknown-parent':
      return say(`«${finding.tag}»: its parent «${finding.parent}» is no tag.`);
    case 'tags/circle':
      return say(`«${finding.tag}» is its own ancestor.`);
  }
}
