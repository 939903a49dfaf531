/** Owns which parts of Bolt are loaded: those that receive. Its index loads Express and AWS Lambda too, 20 ms of every start. */
import app from '@slack/bolt/dist/App.js';
import httpReceiver from '@slack/bolt/dist/receivers/HTTPReceiver.js';
import socketModeReceiver from '@slack/bolt/dist/receivers/SocketModeReceiver.js';

// Written for CommonJS: an import sees the whole module, with the class as its `default`.
export const App = app.default;
export type App = InstanceType<typeof App>;
export const HTTPReceiver = httpReceiver.default;
export type HTTPReceiver = InstanceType<typeof HTTPReceiver>;
export const SocketModeReceiver = socketModeReceiver.default;
export type SocketModeReceiver = InstanceType<typeof SocketModeReceiver>;
export const { LogLevel } = app;
