import { isOwnHost } from '../admin/own-hosts.js';
import { Forwarder } from '../forwarding/forwarder.js';
import { openPlayback } from '../recordings/playback.js';
import { recordingFacts } from '../recordings/recorded-settings.js';
import { Recorder } from '../recordings/recorder.js';
import { RecordingError } from '../recordings/recording-error.js';
import type { Settings } from '../settings.js';
import { StartError } from '../start-error.js';
import type { ExchangeWatch } from '../transports/exchange-watch.js';
import type { OtherAnswers } from '../transports/other-answer.js';
import { otherAnswers } from '../transports/other-answers.js';

/**
 * Opens what answers besides the mock: a service, a recording. Loaded where the settings name one.
 *
 * @throws StartError for a recording that cannot be played
 */
export async function openOtherAnswers(settings: Settings): Promise<OtherAnswers> {
  const { forward, forwardHosts, forwardTimeout, forwardRewrite, play } = settings;
  const playback = play === undefined ? undefined : await playbackOf(play);
  const hosts = new Set(forward === undefined ? forwardHosts : [...forwardHosts, new URL(forward).hostname]);
  const answers = otherAnswers(
    { service: forward, hosts, playback },
    {
      forwarder: new Forwarder(forwardTimeout),
      rewrites: forwardRewrite,
      isOwnHost: (name, localAddress) => isOwnHost(name, settings, localAddress),
    },
  );
  return {
    ...answers,
    close() {
      answers.close();
      playback?.close();
    },
  };
}

async function playbackOf(path: string): ReturnType<typeof openPlayback> {
  try {
    return await openPlayback(path);
  } catch (error) {
    if (error instanceof RecordingError) throw new StartError(`--play: ${error.message}`, 'recording-unusable', { cause: error });
    throw error;
  }
}

/**
 * Begins to record everything into the file that the settings name.
 *
 * @param at the moment of the mock's clock, milliseconds since 1970
 * @param onTrouble told where the recording ends early
 * @throws StartError for a file that is there already, or cannot be made
 */
export function startRecorder(
  path: string,
  settings: Settings,
  at: number,
  exchanges: ExchangeWatch,
  onTrouble: (message: string) => void,
): Recorder {
  return new Recorder(exchanges, path, recordingFacts(settings, settings.anonymize, at), onTrouble);
}
