/** Owns the addresses of the playground: what each takes, and what it answers. */
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Card } from '../../core/cards/card.ts';
import type { InvalidReply } from '../../core/commands/reply.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { Clock } from '../../core/ports/clock.ts';
import { plainText } from '../../core/text/inline.ts';
import { findMember, memberForLanguage, type Member } from '../members.ts';
import { addressesOf } from '../render/addresses.ts';
import type { Html } from '../render/html.ts';
import { LIMITS } from '../render/limits.ts';
import { renderForm, renderFormPage, type OpenForm } from '../render/render-form.ts';
import { renderSuggestions } from '../render/render-composer.ts';
import { renderPage } from '../render/render-page.ts';
import {
  renderOpenThread,
  renderPayloadPane,
  renderThreadPane,
  type Payloads,
} from '../render/render-side.ts';
import type { TimeControl } from '../time-control.ts';
import { wordsIn } from '../i18n/words.ts';
import type { StaticFiles } from '../static-files.ts';
import type { World } from '../world.ts';
import { positionOf, type Followers } from './follow-channel.ts';
import { guardRequest } from './guard-request.ts';
import { mapRequest } from './map-request.ts';
import { readActForm, readSayForm, readSubmitForm } from './read-form.ts';
import { serveFile } from './serve-file.ts';
import type { ServePorts, ServeRequests } from './serve-requests.ts';
import { suggestLine } from './suggest-line.ts';

export type RoutePorts = Omit<ServePorts, 'messenger'> & {
  readonly serve: ServeRequests;
  readonly followers: Followers;
  readonly staticFiles: StaticFiles;
  readonly payloadsOf: (card: Card) => Promise<Payloads>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Null: time is the machine's own. */
  readonly time: TimeControl | null;
  /** As configured: which names are ours depends on it. */
  readonly host: string;
};

/** No script, style or connection but our own; in nobody's frame. */
const HEADERS = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // Not `no-referrer`: with that a browser takes the Origin off our own forms.
  referrerPolicy: 'same-origin',
  // It is plain HTTP, and a browser would remember that for every other program on this machine.
  strictTransportSecurity: false,
});

export function createRoutes(ports: RoutePorts): Hono {
  const { serve, followers, staticFiles, core, publicLocale } = ports;
  const app = new Hono();
  app.use(HEADERS, guardRequest(ports.host), limitBody);
  app.get('/static/*', staticFiles.serve);
  app.get('/', (c) => c.redirect(addressesOf(memberForLanguage(c.req.header('accept-language'))).page));
  app.get('/as/:member', (c) => withMember(c, (member) => showPage(c, member, ports)));
  app.get('/as/:member/suggestions', (c) =>
    withMember(c, async (member) => {
      const line = (c.req.query('line') ?? '').slice(0, LIMITS.line);
      const suggestions = await suggestLine(core, line, mapRequest(member, publicLocale));
      return c.html(renderSuggestions(suggestions, member));
    }),
  );
  app.get('/as/:member/stream', (c) =>
    withMember(c, (member) =>
      followers.follow(c, member, c.req.header('last-event-id') ?? c.req.query('after') ?? ''),
    ),
  );
  app.get('/as/:member/files/:message/:index', (c) => withMember(c, (member) => serveFile(c, member, ports)));
  app.post('/as/:member/say', (c) =>
    withMember(c, async (member) => {
      const form = await readSayForm(c);
      if (form === null) return c.text('A command line is missing.\n', 400);
      return answered(c, member, await serve.say(member, form.line), ports);
    }),
  );
  app.post('/as/:member/act', (c) =>
    withMember(c, async (member) => {
      const form = await readActForm(c);
      if (form === null) return c.text('A message and an action are missing.\n', 400);
      return answered(c, member, await serve.act(member, form.message, form.action), ports);
    }),
  );
  app.post('/as/:member/submit', (c) =>
    withMember(c, async (member) => {
      const form = await readSubmitForm(c);
      if (form === null) return c.text('A form is missing.\n', 400);
      const invalid = await serve.submit(member, form, isScripted(c));
      return invalid === null ? answered(c, member, null, ports) : refused(c, invalid);
    }),
  );
  app.post('/as/:member/time', (c) =>
    withMember(c, async (member) => {
      if (ports.time === null) return c.notFound();
      const ran = await ports.time.goToNext();
      if (ran === 'arrived') followers.tellTime();
      else await serve.tell(member, wordsIn(member.locale).clock[ran]);
      return answered(c, member, null, ports);
    }),
  );
  app.notFound((c) => c.text('There is nothing here. The playground begins at /\n', 404));
  app.onError((error, c) => {
    // Refused by Hono itself, such as a form that is too large.
    if (error instanceof HTTPException) return error.getResponse();
    ports.logger.error({ err: error, surface: 'playground' }, 'a page could not be served');
    return c.text('This page could not be served. The log says why.\n', 500);
  });
  return app;
}

const isScripted = (context: Context): boolean => context.req.header('hx-request') === 'true';

type Answer = Response | Promise<Response>;

function withMember(context: Context, answer: (member: Member) => Answer): Answer {
  const member = findMember(context.req.param('member') ?? '');
  return member === null ? context.notFound() : answer(member);
}

const smallBody = bodyLimit({ maxSize: LIMITS.formBytes });
const submissionBody = bodyLimit({ maxSize: LIMITS.submissionBytes });
const limitBody: MiddlewareHandler = (context, next) =>
  context.req.path.endsWith('/submit') ? submissionBody(context, next) : smallBody(context, next);

/**
 * What was done arrives by the stream, and a form in the window that asked for it, in the place that its control names.
 * (Not in a header: htmx looks for that place from the control, which may have been drawn anew meanwhile.) Without the
 * page's script the page is shown anew, and a form is a page of its own.
 */
function answered(
  context: Context,
  member: Member,
  form: OpenForm | null,
  { clock, staticFiles }: RoutePorts,
): Response | Promise<Response> {
  if (form === null)
    return isScripted(context)
      ? context.body(null, 204)
      : context.redirect(`${addressesOf(member).page}#composer`, 303);
  context.header('Cache-Control', 'no-store');
  if (!isScripted(context))
    return context.html(renderFormPage(form, member, { now: clock.now(), addressOf: staticFiles.addressOf }));
  return context.html(renderForm(form, member, clock.now()));
}

/** Said under the fields of the form that is still open. No status of an error: a browser writes those into its console. */
function refused(context: Context, { errors, card }: InvalidReply): Response {
  const words = card.blocks.flatMap((block) => (block.kind === 'text' ? [plainText(block.text)] : []));
  return context.json({ errors, trouble: words.join('\n') });
}

/** A message of which the payloads are shown must be one that the member sees. */
async function showPage(context: Context, member: Member, ports: RoutePorts): Promise<Response> {
  const { world, staticFiles, clock } = ports;
  context.header('Cache-Control', 'no-store');
  if (isScripted(context) && isAsBefore(context, member, world)) return context.body(null, 204);
  const side = await paneOf(context, member, ports);
  // What the page's script asks for here is the pane alone.
  if (isScripted(context)) return context.html(side);
  return context.html(
    renderPage({
      member,
      messages: world.visibleTo(member.id),
      position: positionOf(world.id, world.revision()),
      side,
      addressOf: staticFiles.addressOf,
      now: clock.now(),
      time: ports.time,
    }),
  );
}

/** The open thread is what the page shows already. */
function isAsBefore(context: Context, member: Member, world: World): boolean {
  const since = Number(context.req.query('since') ?? Number.NaN);
  if (!Number.isSafeInteger(since)) return false;
  const root = context.req.query('thread');
  return !world
    .changedAfter(since, member.id)
    .some((change) => change.kind === 'thread' && change.root === root);
}

async function paneOf(context: Context, member: Member, ports: RoutePorts): Promise<Html> {
  const { world, clock, payloadsOf } = ports;
  const shown = world.find(context.req.query('show') ?? '', member.id);
  const root = world.find(context.req.query('thread') ?? '', member.id);
  if (shown !== null) return renderPayloadPane(member, shown, await payloadsOf(shown.card));
  return root === null
    ? renderThreadPane(member)
    : renderOpenThread(member, root, world.threadOf(root.id, member.id), {
        revision: world.revision(),
        now: clock.now(),
      });
}
