import { pino } from 'pino';
import { maskedValue } from '../contract/secrets.js';
import type { Settings } from '../settings.js';

/** The mock's log, on stderr. */
export type Log = ReturnType<typeof createLog>;

/** Creates the log. */
export function createLog({ logLevel }: Pick<Settings, 'logLevel'>) {
  // Asynchronous, so that a slow terminal does not slow calls down; stop() and the end of the process flush.
  // An error may quote what came.
  const serializers = { err: (error: Error) => maskedValue(pino.stdSerializers.err(error)) };
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, pino.destination({ dest: 2, sync: false }));
}
