import { pino } from 'pino';
import { maskedValue } from '../contract/secrets.js';
import type { Settings } from '../settings.js';
import type { LogDestination } from './log-destination.js';

/** The mock's log, on stderr. */
export type Log = ReturnType<typeof createLog>;

/** Creates the log. */
export function createLog({ logLevel }: Pick<Settings, 'logLevel'>, destination: LogDestination) {
  // An error may quote what came.
  const serializers = { err: (error: Error) => maskedValue(pino.stdSerializers.err(error)) };
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, destination);
}
