/** Owns who this process is among those that share a database, and whether another one has certainly ended. */
import { randomUUID } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { systemCode } from '../core/errors.ts';
import type { ProcessIdentity } from '../core/ports/process-identity.ts';

/** Host, namespace of process ids, process id, and what tells this start from an earlier one with the same id. */
const ownerSchema = z.tuple([z.string(), z.string(), z.int().positive(), z.string()]);

/**
 * A process is known to be gone only where its id could be asked for: on the same host, in the same namespace of ids (two
 * containers may have one host's name, and both have a process 1). Of any other nobody here can say, so it is not gone.
 */
export function createProcessIdentity(): ProcessIdentity {
  const [host, namespace, start] = [hostname(), pidNamespace(), randomUUID()];
  const owner = JSON.stringify([host, namespace, process.pid, start]);
  return {
    owner,
    isGone(other) {
      const named = readOwner(other);
      if (named === null || other === owner) return false;
      const [itsHost, itsNamespace, pid] = named;
      if (itsHost !== host || itsNamespace !== namespace) return false;
      // Our own id, but not our start: it had the id before us.
      return pid === process.pid || !isRunning(pid);
    },
  };
}

function readOwner(owner: string): z.infer<typeof ownerSchema> | null {
  try {
    return ownerSchema.parse(JSON.parse(owner));
  } catch {
    return null; // written by something else: nobody can say
  }
}

/** Linux names it `pid:[4026531836]`; other systems have one. */
function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Signal 0 only asks. A process of another user's is refused, and runs. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}
