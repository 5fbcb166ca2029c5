/**
 * Whether something thrown is an error. Errors of Node.js and of the database are not those of the code where that runs in a context of its own,
 * as in Jest: `instanceof Error` does not know them.
 */
export function isError(thrown: unknown): thrown is Error {
  if (thrown instanceof Error) return true;
  return typeof thrown === 'object' && thrown !== null && 'message' in thrown && typeof thrown.message === 'string' && 'stack' in thrown;
}
