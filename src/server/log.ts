import { pino } from 'pino';
import { maskedValue } from '../contract/secrets.js';
import type { Settings } from '../settings.js';
import type { LogDestination } from './log-destination.js';
import { LOG_LEVELS } from './log-levels.js';

type Level = Exclude<keyof typeof LOG_LEVELS, 'fatal' | 'silent'>;

/** Writes a line: a text, or values and a text. */
type WriteLine = (...line: [message: string] | [values: object, message: string]) => void;

/** The mock's log, on stderr. */
export interface Log extends Readonly<Record<Level, WriteLine>> {
  /** Whether lines of a level are written: ask before putting one together that takes time. */
  isLevelEnabled(level: Level): boolean;
}

/** Creates the log. What writes it is loaded for the first line: a start writes none, and many mocks never do. */
export function createLog({ logLevel }: Pick<Settings, 'logLevel'>, destination: LogDestination): Log {
  let writer: ReturnType<typeof createWriter> | undefined;
  const isLevelEnabled = (level: Level): boolean => LOG_LEVELS[level] >= LOG_LEVELS[logLevel];
  const writing = (level: Level): WriteLine => {
    if (!isLevelEnabled(level)) return () => {};
    return (first: string | object, message?: string) => {
      writer ??= createWriter(logLevel, destination);
      if (typeof first === 'string') writer[level](first);
      else writer[level](first, message);
    };
  };
  return {
    trace: writing('trace'),
    debug: writing('debug'),
    info: writing('info'),
    warn: writing('warn'),
    error: writing('error'),
    isLevelEnabled,
  };
}

function createWriter(level: Settings['logLevel'], destination: LogDestination) {
  // An error may quote what came.
  const serializers = { err: (error: Error) => maskedValue(pino.stdSerializers.err(error)) };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, destination);
}
