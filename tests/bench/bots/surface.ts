/** Owns what the bench needs of a surface: a local platform for one bot, and a member who types `/prep kakao` there. */

export type Platform = {
  /** What points a bot at this platform. */
  readonly env: Readonly<Record<string, string>>;
  /** Types `/prep kakao` and resolves with the milliseconds until the answer arrived. Throws when there is none. */
  ask(): Promise<number>;
  /** The card of the last answer, as the bare bot is to send it. */
  lastAnswer(): unknown;
  close(): Promise<void>;
};

export type SurfaceBench = {
  readonly name: string;
  readonly bareScript: string;
  openPlatform(): Promise<Platform>;
};
