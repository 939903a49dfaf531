/** Owns telling the bench what this process has used: loaded before either kind of bot, so that both pay the same for it. */

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMicros: user + system, rssBytes: process.memoryUsage.rss() });
});
// The bot ends when it wants to, not when the bench lets go of it.
process.channel?.unref();
