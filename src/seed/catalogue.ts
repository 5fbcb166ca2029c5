/** What a catalogue is generated from: the same values give the same rows. */
export interface Catalogue {
  /** Name of its company. */
  readonly company: string;
  /** How many assets, trash included. */
  readonly assets: number;
  /** How many past jobs. */
  readonly jobs: number;
  readonly seed: number;
}

/** The maximum number of assets of a catalogue (c). */
export const MAX_ASSETS = 200_000;
/** The maximum number of jobs of a catalogue (c). */
export const MAX_JOBS = 5000;

/** The password of all generated users (c). */
export const CREATORS_PASSWORD = 'secret';
