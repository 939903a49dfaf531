/** Owns a core that asks back: a form behind a command and a button, and each way of answering it. For tests of adapters. */
import type { ActionId, Card } from '../../src/core/cards/card.ts';
import type { Modal } from '../../src/core/cards/modal.ts';
import type { Core } from '../../src/core/commands/create-core.ts';
import { defineCommand } from '../../src/core/commands/define-command.ts';
import type { CardReply, Reply } from '../../src/core/commands/reply.ts';
import type { ActionRequest, SubmissionRequest } from '../../src/core/commands/request.ts';
import type { Locale } from '../../src/core/i18n/locale.ts';
import { bold, plain, type RichText } from '../../src/core/text/inline.ts';

const id = (text: string): ActionId => text as ActionId;
export const FORM = 'v1:form:42';

export type FormCore = Core & {
  readonly submitted: readonly SubmissionRequest[];
  readonly clicked: readonly ActionRequest[];
};

type FormCoreOptions = {
  /** Read before the fields. */
  readonly intro?: RichText;
  readonly change?: (modal: Modal) => Modal;
  /** What a form is answered with instead. */
  readonly answer?: (request: SubmissionRequest) => CardReply;
};

export const INTRO: RichText = [bold('Cache'), plain(' <!channel> @everyone *why* does it lie?')];

/** `/note` asks at once; `/prep` gives a card with buttons. What is chosen in the form decides how it is answered. */
export function formCore(options: FormCoreOptions = {}): FormCore {
  const submitted: SubmissionRequest[] = [];
  const clicked: ActionRequest[] = [];
  const ask = (locale: Locale): Reply => {
    const modal = modalIn(locale, options.intro ?? INTRO);
    return { kind: 'modal', modal: options.change?.(modal) ?? modal };
  };
  const commands = ['note', 'prep'].map((name) =>
    defineCommand({
      name,
      subcommand: null,
      spokenUnder: null,
      describe: () => 'A test command',
      options: [],
      example: `/${name}`,
      responds: 'now',
      visibility: 'private',
      handle: () => Promise.reject(new Error('the stand-in answers by itself')),
    }),
  );
  return {
    submitted,
    clicked,
    commands,
    run: (definition, { locale }) =>
      Promise.resolve(
        definition.name === 'note'
          ? ask(locale)
          : { kind: 'private', card: cardOf('A card', ['Write', FORM], ['Show', 'v1:show']) },
      ),
    act(request) {
      clicked.push(request);
      return Promise.resolve(answerClick(request, ask));
    },
    submit(request) {
      submitted.push(request);
      return Promise.resolve(options.answer?.(request) ?? answerForm(request));
    },
    respondsTo: () => 'now',
    complete: () => [],
  };
}

function modalIn(locale: Locale, intro: RichText): Modal {
  const isKorean = locale === 'ko';
  return {
    title: isKorean ? '답변하기' : 'Answer',
    submit: isKorean ? '보내기' : 'Send',
    action: id(FORM),
    intro,
    fields: [
      {
        kind: 'text',
        name: 'answer',
        label: isKorean ? '답변' : 'Your answer',
        help: isKorean ? '나중에 고칠 수 있어요.' : 'You can change it later.',
        isMultiline: true,
        isRequired: true,
        maxLength: 3000,
      },
      {
        kind: 'choice',
        name: 'how',
        label: isKorean ? '누구에게' : 'For whom',
        isRequired: false,
        options: [
          { value: 'private', label: isKorean ? '나만 보기' : 'Only for me' },
          { value: 'update', label: isKorean ? '카드에' : 'On the card' },
          { value: 'share', label: isKorean ? '모두에게' : 'For everyone' },
        ],
      },
    ],
  };
}

function answerClick(request: ActionRequest, ask: (locale: Locale) => Reply): Reply {
  switch (request.actionId) {
    case FORM:
      return ask(request.locale);
    case 'v1:share':
      return shareOf('from a click', request.messageId);
    case 'v1:private':
      return { kind: 'private', card: cardOf('Beside it') };
    case 'v1:show':
      return { kind: 'update', card: cardOf(`Shown to ${request.actor.name}`, ['Write', FORM]) };
    default:
      return { kind: 'private', card: cardOf('I do not know this button') };
  }
}

function answerForm(request: SubmissionRequest): CardReply {
  const words = request.values['answer'] ?? 'nothing';
  if (request.actionId !== FORM) return { kind: 'private', card: cardOf('I do not know this form') };
  switch (request.values['how']) {
    case 'update':
      return { kind: 'update', card: cardOf(`Changed: ${words}`, ['Write', FORM]) };
    case 'share':
      return shareOf(words, request.messageId ?? 'command');
    default:
      return {
        kind: 'private',
        card: cardOf(
          request.locale === 'ko' ? `저장했어요: ${words}` : `Saved: ${words}`,
          ['Edit', FORM],
          ['Show', 'v1:show'],
          ['Share', 'v1:share'],
        ),
      };
  }
}

function shareOf(words: string, key: string): CardReply {
  return {
    kind: 'share',
    key,
    card: cardOf(`For everyone: ${words}`, ['Write', FORM]),
    confirmation: cardOf('✅ Shared'),
    repeated: cardOf('It was shared already'),
    inDoubt: cardOf('Nobody knows whether it arrived'),
    refused: cardOf('It could not be shared'),
  };
}

function cardOf(words: string, ...buttons: (readonly [label: string, action: string])[]): Card {
  return {
    blocks: [
      { kind: 'text', text: [plain(words)] },
      ...(buttons.length === 0
        ? []
        : [
            {
              kind: 'buttons' as const,
              buttons: buttons.map(([label, action]) => ({ label, action: id(action) })),
            },
          ]),
    ],
  };
}
