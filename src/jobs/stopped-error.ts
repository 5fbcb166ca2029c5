/** The mock was stopped. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}
