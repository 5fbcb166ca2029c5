import { MockError } from './mock-error.js';
import type { NearCall, Verification } from './verify.js';

/** The calls did not come as expected; the message says what came instead. */
export class VerificationError extends MockError {
  override readonly name = 'VerificationError';
  /** How many calls matched; of calls in order, how many came. */
  readonly count: number;
  /** The closest calls, and how they differ. */
  readonly nearest: readonly NearCall[];
  /** @param verification one that failed */
  constructor({ message, count, nearest }: Pick<Verification, 'message' | 'count' | 'nearest'>) {
    super(message, 409, [], 'not-verified');
    this.count = count;
    this.nearest = nearest;
  }
}
