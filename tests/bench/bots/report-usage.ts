/** Owns telling the bench what this process has used: loaded before either kind of bot, so that both pay the same for it. */
import fs from 'node:fs';

/** Of the thread that runs the bot: what others do on the machine meanwhile is not in it. */
let readyCpuMicros = 0;

// Whatever way a bot says that it is ready: pino writes to the descriptor, the bare ones to the stream. Asking from outside
// would count what a bot loads behind that line as well.
for (const [owner, name, text] of [
  [fs, 'writeSync', 1],
  [process.stdout, 'write', 0],
] as const) {
  const write: unknown = Reflect.get(owner, name);
  if (typeof write !== 'function') continue;
  Reflect.set(owner, name, (...words: readonly unknown[]): unknown => {
    if (readyCpuMicros === 0 && String(words[text]).includes('"msg":"ready')) {
      const { user, system } = process.threadCpuUsage();
      readyCpuMicros = user + system;
    }
    const written: unknown = Reflect.apply(write, owner, words);
    return written;
  });
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMicros: user + system, readyCpuMicros, rssBytes: process.memoryUsage.rss() });
});
// The bot ends when it wants to, not when the bench lets go of it.
process.channel?.unref();
