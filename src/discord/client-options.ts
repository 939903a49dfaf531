/** Owns how discord.js is set up: no intents, no memory of people, bounded requests, nothing that pings. */
import { Options, type ClientOptions, type RESTOptions } from 'discord.js';
import { createIdentifyThrottler } from './identify-throttle.ts';

/** Failed requests are repeated this often by the SDK; interactions are answered by `interaction-calls.ts` instead. */
const RETRIES = 3;
const TIMEOUT_MS = 10_000;
/** The daily limit on commands can ask for hours: the start does not wait for it. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Interactions arrive without any intent, and each brings the person, the server and the languages with it. So nothing
 * needs to be remembered: a bot in 2,000 servers holds 2,000 ids. The limits below keep it so, whatever a server sends.
 */
export function clientOptions(apiUrl: string | null): ClientOptions {
  return {
    intents: [],
    shards: 'auto',
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits(NOTHING_KEPT),
    rest: restOptions(apiUrl),
    ws: { buildIdentifyThrottler: createIdentifyThrottler },
  };
}

/** For requests with the bot's token. */
export function restOptions(apiUrl: string | null): Partial<RESTOptions> {
  return {
    ...(apiUrl === null ? {} : { api: apiUrl }),
    retries: RETRIES,
    timeout: TIMEOUT_MS,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS,
  };
}

/** Every cache that the SDK lets us bound. Servers, channels and roles must not be (it says so), and need no intent's. */
const NOTHING_KEPT = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildSoundboardSoundManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
  VoiceStateManager: 0,
} as const;
