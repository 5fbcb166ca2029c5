/** A recording that cannot be read; the message says where and why. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}
