import { maskedValue } from '../contract/secrets.js';
import { type Settings, settingText } from '../settings.js';
import type { RecordingFacts } from './recording-writer.js';

/** The settings that a mock's own answers depend on. */
const OF_ANSWERS = [
  'seed',
  'unsupported',
  'auth',
  'lenientRole',
  'waitTime',
  'itemTime',
  'items',
  'stopTime',
  'doneTime',
  'maxRunning',
  'timeZone',
  'serverName',
  'locale',
  'directives',
  'keepFiles',
  'exportTime',
] as const satisfies readonly (keyof Settings)[];

/**
 * What the recording of a mock with these settings says of itself.
 *
 * @param at when it is begun, by the mock's clock, milliseconds since 1970
 */
export function recordingFacts(settings: Settings, anonymized: boolean, at: number): RecordingFacts {
  const facts = { at: new Date(at).toISOString(), service: settings.forward ?? null, anonymized };
  return settings.forward === undefined ? { ...facts, settings: answerSettings(settings) } : facts;
}

/** Settings as a config file has them. */
function answerSettings(settings: Settings): Record<string, unknown> {
  // Fixtures that were given as objects may have passwords.
  return { fixtures: maskedValue(settings.fixtures), ...Object.fromEntries(OF_ANSWERS.map((name) => [name, settingText(settings[name])])) };
}
