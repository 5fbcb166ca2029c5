import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** How a process ended. */
interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whether this process is one that `wholeOrNone` started. */
export function isSupervised(): boolean {
  return process.connected === true;
}

/**
 * Runs this command again as a process of its own that fills a file, and waits for its end. Filling a file is one long piece of work, in which
 * no signal would be heard. Whatever ends it early, the file is then as it was before, or not there.
 *
 * @returns the exit code; a signal ends this process as it would have ended one that does not listen
 */
export async function wholeOrNone(file: string): Promise<number> {
  const before = existsSync(file) ? statSync(file).size : undefined;
  const child = fork(process.argv[1] ?? '', process.argv.slice(2), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  let received: NodeJS.Signals | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    received = signal;
    // What it had done so far is undone in any case.
    child.kill('SIGKILL');
  };
  for (const signal of SIGNALS) process.once(signal, onSignal);
  const { code, signal } = await endOf(child);
  for (const each of SIGNALS) process.off(each, onSignal);
  // What opens files is loaded only then: the process that works has loaded it, too.
  if (code !== 0) (await import('./seed-file.js')).restoreFile(file, before);
  const last = received ?? signal;
  if (last) process.kill(process.pid, last);
  return code ?? 1;
}

function endOf(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}
