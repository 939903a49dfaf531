/** Owns compiling everything once, when an image is built: a container's first start is then as fast as its tenth. */
import module from 'node:module';

await Promise.all([
  import('../app.ts'),
  import('../core/dossiers/parse-dossiers.ts'),
  import('../ops/metrics-registry.ts'),
  import('../slack/create-slack-adapter.ts'),
  import('../discord/create-discord-adapter.ts'),
]);
module.flushCompileCache();
// Some libraries keep a timer; nothing is left to do.
process.exit(0);
