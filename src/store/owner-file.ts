import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { isError } from '../collections/is-error.js';

/** Beside a database: the process and the machine of the mock that has it open. Who may open it is decided by SQLite's lock alone. */
const ownerFile = (file: string): string => `${file}-owner`;

/** Notes that this process has a database open. Without the note, others are only told less. */
export function noteOwner(file: string): void {
  try {
    writeFileSync(ownerFile(file), `${process.pid} ${hostname()}\n`);
  } catch {
    // A full disk, or a folder that may not be written.
  }
}

/** Removes the note. */
export function removeOwner(file: string): void {
  try {
    rmSync(ownerFile(file), { force: true });
  } catch {
    // It is replaced by the next owner's.
  }
}

/** Which mock has a locked database open, such as `process 123`; undefined if none does: one that was killed left its note. */
export function ownerOf(file: string): string | undefined {
  let note: string;
  try {
    note = readFileSync(ownerFile(file), 'utf8');
  } catch {
    return undefined;
  }
  const [, pid, host] = /^(\d+) (\S+)\n$/.exec(note) ?? [];
  if (pid === undefined || host === undefined) return undefined;
  // Processes of another machine cannot be looked up.
  if (host !== hostname()) return `process ${pid} on ${host}`;
  return isAlive(Number(pid)) ? `process ${pid}` : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user may not be asked.
    return isError(error) && 'code' in error && error.code === 'EPERM';
  }
}
