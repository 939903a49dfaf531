/** Owns the ids of the emulated application and its bot: two numbers, as with Discord. */
export const APPLICATION_ID = '900000000000000001';
export const BOT_ID = '900000000000000002';
