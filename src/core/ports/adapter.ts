/** Owns the port of a surface: what the program starts, watches and stops. */
import type { ChannelMessenger } from './channel-messenger.ts';
import type { Surface } from '../commands/request.ts';

export type Adapter = {
  readonly surface: Surface;
  /** How the bot speaks there unprompted, once the adapter was started; null: it does not. */
  readonly channels: ChannelMessenger | null;
  /** Resolves once the platform has accepted the token and what people type arrives. Throws `PlatformError` or `ConfigError`. */
  start(): Promise<void>;
  /** After the start: loads what answers, so that the first request need not wait for it, and registers what can be typed. */
  prepare(): Promise<void>;
  /** Takes nothing new, finishes what is in flight, closes. */
  stop(): Promise<void>;
  /** Connected now, and the token was answered. */
  isReady(): boolean;
};
