import type { Verification } from './verify.js';

/** The calls did not come as expected: the message shows the closest ones, and how they differ. */
export class VerificationError extends Error {
  override readonly name = 'VerificationError';
  /** Tells it apart from other errors of a mock. */
  readonly code = 'not-verified';
  /** How many calls matched. */
  readonly count: number;
  /** The closest calls, and how they differ. */
  readonly nearest: Verification['nearest'];
  /** @param verification one that failed */
  constructor({ message, count, nearest }: Pick<Verification, 'message' | 'count' | 'nearest'>) {
    super(message);
    this.count = count;
    this.nearest = nearest;
  }
}
