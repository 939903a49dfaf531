/** Owns a core over dossiers for tests: a fixed clock, a log that is kept, settings as a test says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalogue } from '../../src/core/catalogue/build-catalogue.ts';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { summarise, type CatalogueDocument } from '../../src/core/catalogue/entries/document.ts';
import type { Card } from '../../src/core/cards/card.ts';
import { createCore, type Core } from '../../src/core/commands/create-core.ts';
import type { DailyContext, MockContext } from '../../src/core/commands/context.ts';
import {
  NOWHERE,
  type Actor,
  type ActionRequest,
  type CommandRequest,
} from '../../src/core/commands/request.ts';
import type { CardReply, Reply } from '../../src/core/commands/reply.ts';
import { createDeckShelf } from '../../src/core/questions/deck/deck-shelf.ts';
import { parseDossiers } from '../../src/core/dossiers/parse-dossiers.ts';
import type { Locale } from '../../src/core/i18n/locale.ts';
import { plainText } from '../../src/core/text/inline.ts';
import type { Clock } from '../../src/core/ports/clock.ts';
import type { Notes } from '../../src/core/ports/notes.ts';
import type { Bank } from '../../src/core/questions/bank/bank.ts';
import { recordingLogger } from './recording-logger.ts';
import { seedBank } from './seed-bank.ts';
import { ROOT } from './source-files.ts';

export const NOW = Date.UTC(2026, 10, 20);

export const ALICE: Actor = { surface: 'slack', workspaceId: 'T1', memberId: 'U1', name: 'Alice' };
export const MINJI: Actor = { surface: 'slack', workspaceId: 'T1', memberId: 'U2', name: '민지' };

/** Documents by file name; the three seeds where none are given. */
export function documentsOf(texts: Readonly<Record<string, string>>): readonly CatalogueDocument[] {
  return Object.entries(texts).flatMap(([file, text]) =>
    parseDossiers({ file, bytes: new TextEncoder().encode(text) }).dossiers.map((content) => ({
      summary: summarise(content),
      content: () => content,
      folder: 'seeds',
      file,
      modifiedAt: 0,
    })),
  );
}

export function seedDocuments(): readonly CatalogueDocument[] {
  const files = ['abc-corp.md', 'cycloid.md', 'kakao.md'];
  return documentsOf(
    Object.fromEntries(files.map((file) => [file, readFileSync(join(ROOT, 'seeds', file), 'utf8')])),
  );
}

type CoreOptions = {
  readonly documents?: readonly CatalogueDocument[];
  readonly owners?: Readonly<Record<string, readonly string[]>>;
  readonly workspaces?: readonly string[] | null;
  /** The bank in seeds/ where none is given. */
  readonly bank?: () => Bank;
  readonly notes?: Notes;
  readonly daily?: DailyContext;
  readonly mock?: MockContext;
  /** It stands at `NOW` where none is given. */
  readonly clock?: Clock;
};

/** The owner of Cycloid's private parts is 민지, unless a test says otherwise. */
export function coreOf(options: CoreOptions = {}): Core {
  const isSeeds = options.documents === undefined && options.owners === undefined;
  const catalogue = isSeeds ? (seeds ??= catalogueFor({})) : catalogueFor(options);
  return createCore(
    {
      catalogue: () => catalogue,
      decks: createDeckShelf(options.bank ?? seedBank),
      settings: { workspaces: options.workspaces ?? null, language: 'en' },
      status: () => ({ version: '1.2.3', startedAt: NOW, surfaces: ['Slack'], brokenFiles: [] }),
      clock: options.clock ?? { now: () => NOW },
      notes: options.notes ?? null,
      daily: options.daily ?? null,
      mock: options.mock ?? null,
    },
    {
      logger: recordingLogger(),
      references: { next: () => '123456' },
      metrics: { answered: () => undefined },
    },
  );
}

type Asking = { readonly actor?: Actor; readonly locale?: Locale; readonly isShareable?: boolean };

/** The seeds' catalogue is made once: nothing of it changes. */
let seeds: Catalogue | null = null;

const catalogueFor = ({ documents, owners = { cycloid: ['slack:T1:U2'] } }: CoreOptions): Catalogue =>
  buildCatalogue(
    documents ?? seedDocuments(),
    { names: new Map([['kakao', ['카카오']]]), owners: new Map(Object.entries(owners)) },
    1,
  );

/** A person at a core: types commands, presses what stands on the card that came back. */
export function personAt(core: Core, { actor = ALICE, locale = 'en', isShareable = true }: Asking = {}) {
  const request = { ...NOWHERE, actor, locale, publicLocale: 'en' as const, isShareable };
  return {
    async types(
      name: string,
      options: CommandRequest['options'] = {},
      subcommand: string | null = null,
    ): Promise<CardReply> {
      const command = core.commands.find((one) => one.name === name && one.subcommand === subcommand);
      if (command === undefined) throw new Error(`no command /${name}`);
      return onCard(await core.run(command, { ...request, options }));
    },
    clicks(card: Card, label: string): Promise<CardReply> {
      return this.sends(controlOf(card, label));
    },
    async sends(actionId: string, messageId = 'M1'): Promise<CardReply> {
      const action: ActionRequest = { ...request, actionId, messageId };
      return onCard(await core.act(action));
    },
  };
}

function onCard(reply: Reply): CardReply {
  if (reply.kind === 'modal') throw new Error(`a form came: ${reply.modal.title}`);
  return reply;
}

/** The action behind the button or choice with this label. */
export function controlOf(card: Card, label: string): string {
  const controls = card.blocks.flatMap((block) => {
    if (block.kind === 'buttons') return block.buttons;
    return block.kind === 'choices' ? block.options : [];
  });
  const control = controls.find((one) => one.label === label);
  if (control === undefined)
    throw new Error(`no «${label}» among ${controls.map((one) => one.label).join(', ')}`);
  return control.action;
}

/** What its buttons are called, in order. */
export const labelsOn = (card: Card): readonly string[] =>
  card.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : []));

/** Everything that a reader sees on a card, as plain lines. */
export function wordsOn(card: Card): string {
  return card.blocks
    .flatMap((block): string[] => {
      switch (block.kind) {
        case 'heading':
          return [block.text, block.aside ?? ''];
        case 'text':
        case 'quote':
        case 'footer':
          return [plainText(block.text)];
        case 'code':
          return [block.text];
        case 'fields':
          return block.fields.map(({ label, value }) => `${label}: ${plainText(value)}`);
        case 'list':
          return block.items.flatMap((item) => [
            plainText(item.text),
            ...item.children.map((child) => wordsOn({ blocks: [child] })),
          ]);
        case 'choices':
          return block.options.map(({ label }) => label);
        case 'buttons':
          return block.buttons.map(({ label }) => label);
        case 'divider':
          return [];
      }
    })
    .join('\n');
}
