/** Owns Socket Mode's side of Slack: connections that share the envelopes, and acknowledgements that come in time. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import { APP_ID } from './payloads.ts';

/** https://docs.slack.dev/apis/events-api/using-socket-mode: ten connections; an envelope is answered within 3 s. */
const CONNECTIONS = 10;
const ACK_MS = 3000;

export type Acknowledgement =
  | { readonly kind: 'acknowledged'; readonly payload: unknown }
  | { readonly kind: 'late' }
  /** Nobody was connected, or the connection was lost first. */
  | { readonly kind: 'unreachable' };

export type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';

export type Sockets = {
  /** An address for one connection. */
  openUrl(): string;
  connections(): number;
  /** To one of the connections, in turns. */
  deliver(type: EnvelopeType, payload: unknown): Promise<Acknowledgement>;
  /** Says goodbye to the oldest `count` connections, as when Slack renews its servers, and closes them. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled', count: number): void;
  /** Breaks the oldest `count` connections without a word. */
  cut(count: number): void;
  /** How many times a connection was made so far. */
  made(): number;
  close(): void;
};

const ackSchema = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

export function createSockets(
  server: Server,
  onChange: () => void,
  onViolation: (text: string) => void,
): Sockets {
  const webSockets = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  /** Those that get envelopes, the one whose turn it is first. */
  const open: WebSocket[] = [];
  const envelopes = createEnvelopes(onViolation);
  let made = 0;

  const leave = (socket: WebSocket): void => {
    const index = open.indexOf(socket);
    if (index >= 0) open.splice(index, 1);
  };
  const accept = (socket: WebSocket): void => {
    made += 1;
    open.push(socket);
    socket.on('close', () => {
      leave(socket);
      envelopes.lose(socket);
      onChange();
    });
    socket.on('message', (data: Buffer) => envelopes.acknowledge(socket, data.toString()));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.length,
        connection_info: { app_id: APP_ID },
        debug_info: { host: 'emulator', build_number: 1, approximate_connection_time: 18_060 },
      }),
    );
    onChange();
  };
  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    const ticket = new URL(request.url ?? '/', 'ws://localhost').searchParams.get('ticket') ?? '';
    if (!tickets.delete(ticket) || open.length >= CONNECTIONS) return void socket.destroy();
    webSockets.handleUpgrade(request, socket, head, accept);
  });

  return {
    openUrl() {
      const ticket = randomUUID();
      tickets.add(ticket);
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      return `ws://127.0.0.1:${port}/link/?ticket=${ticket}`;
    },
    connections: () => open.length,
    made: () => made,
    deliver(type, payload) {
      const socket = open.shift();
      if (socket === undefined) return Promise.resolve({ kind: 'unreachable' });
      open.push(socket);
      return envelopes.send(socket, type, payload);
    },
    disconnect(reason, count) {
      for (const socket of open.slice(0, count)) {
        leave(socket);
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'emulator' } }));
        if (reason !== 'warning') socket.close();
      }
    },
    cut(count) {
      for (const socket of open.slice(0, count)) socket.terminate();
    },
    close() {
      for (const socket of webSockets.clients) socket.terminate();
      webSockets.close();
    },
  };
}

type Pending = { readonly socket: WebSocket; readonly settle: (outcome: Acknowledgement) => void };

const isSubmission = (payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && 'type' in payload && payload.type === 'view_submission';

/** Envelopes that wait for their acknowledgement: three seconds, and on the connection they went out on. */
function createEnvelopes(onViolation: (text: string) => void) {
  const pending = new Map<string, Pending>();
  return {
    send(socket: WebSocket, type: EnvelopeType, payload: unknown): Promise<Acknowledgement> {
      const id = randomUUID();
      return new Promise((resolve) => {
        const settle = (outcome: Acknowledgement): void => {
          clearTimeout(timer);
          pending.delete(id);
          resolve(outcome);
        };
        const timer = setTimeout(() => settle({ kind: 'late' }), ACK_MS);
        pending.set(id, { socket, settle });
        // https://docs.slack.dev/apis/events-api/using-socket-mode: commands and forms take a body, clicks do not.
        const accepts = type === 'slash_commands' || isSubmission(payload);
        socket.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: accepts }));
      });
    },
    acknowledge(socket: WebSocket, text: string): void {
      const ack = ackSchema.safeParse(JSON.parse(text));
      if (!ack.success) return onViolation(`socket: not an acknowledgement: ${text.slice(0, 200)}`);
      const waiting = pending.get(ack.data.envelope_id);
      if (waiting === undefined) return onViolation('socket: an envelope was acknowledged late or twice');
      if (waiting.socket !== socket) onViolation('socket: acknowledged on another connection');
      waiting.settle({ kind: 'acknowledged', payload: ack.data.payload });
    },
    lose(socket: WebSocket): void {
      for (const one of [...pending.values()]) if (one.socket === socket) one.settle({ kind: 'unreachable' });
    },
  };
}
