import { signal } from '@preact/signals';
import { ProblemError } from './api.js';

interface Notice {
  readonly text: string;
  readonly isError: boolean;
}

const notice = signal<Notice | undefined>(undefined);

/** Tells the user of something that was done. */
export function tellDone(text: string): void {
  notice.value = { text, isError: false };
}

/** Tells the user why something was not done. */
function tellError(error: unknown): void {
  if (!(error instanceof ProblemError)) throw error;
  notice.value = { text: error.message, isError: true };
}

/** Does something that the user has asked for, and tells what came of it. @param done what to tell; nothing where the page shows it anyway */
export async function attempt(work: () => Promise<unknown>, done?: string): Promise<boolean> {
  try {
    await work();
  } catch (error) {
    tellError(error);
    return false;
  }
  if (done === undefined) notice.value = undefined;
  else tellDone(done);
  return true;
}

/** The latest notice, until it is closed or another one comes. */
export function Notices() {
  const { text, isError } = notice.value ?? { text: '', isError: false };
  return (
    <div class="notices" aria-live={isError ? 'assertive' : 'polite'}>
      {text !== '' && (
        <div class={isError ? 'notice error' : 'notice'} role={isError ? 'alert' : 'status'}>
          <span>{text}</span>
          <button type="button" class="quiet" aria-label="Close this message" onClick={() => (notice.value = undefined)}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
