/** Owns the proof that a process is called gone only when it is. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createProcessIdentity } from '../../../src/storage/process-identity.ts';

const MODULE = fileURLToPath(new URL('../../../src/storage/process-identity.ts', import.meta.url));
const PROGRAM = `import { createProcessIdentity } from ${JSON.stringify(MODULE)};
console.log(createProcessIdentity().owner); setInterval(() => {}, 1000);`;

it('another process is there until it is ended, and gone after', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  const first = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const owner = z.string().parse(first.value);
  const me = createProcessIdentity();
  expect(me.isGone(owner)).toBe(false);
  child.kill('SIGKILL');
  await exited;
  expect(me.isGone(owner)).toBe(true);
});

it('each start is somebody else, and never gone to itself', () => {
  const [one, other] = [createProcessIdentity(), createProcessIdentity()];
  expect(one.owner).not.toBe(other.owner);
  expect(one.isGone(one.owner)).toBe(false);
});

it('who had our process id before us is gone', () => {
  const me = createProcessIdentity();
  expect(me.isGone(me.owner.replace(/"[^"]*"\]$/u, '"an earlier start"]'))).toBe(true);
});

it.each([
  ['of another host', (owner: string) => owner.replace(JSON.stringify(hostname()), '"elsewhere"')],
  ['in another container', (owner: string) => owner.replace(/^(\["[^"]*",)"[^"]*"/u, '$1"pid:[1]"')],
  ['nobody can read', () => 'sender'],
  ['that is forged', () => '["a","b",-1,"c"]'],
  ['without a name', () => ''],
])('a process %s is never called gone', (_, change) => {
  const me = createProcessIdentity();
  const other = change(me.owner.replace(String(process.pid), '4194999'));
  expect(other).not.toBe(me.owner);
  expect(me.isGone(other)).toBe(false);
});
