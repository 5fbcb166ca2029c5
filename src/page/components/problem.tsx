import type { ProblemError } from '../api.js';

/** Why something cannot be shown, with a way to try again. */
export function Problem({ error, onRetry }: { readonly error: ProblemError; readonly onRetry: () => void }) {
  return (
    <div class="notice error" role="alert">
      <span>{error.message}</span>
      <button type="button" class="small" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
