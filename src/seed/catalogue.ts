/** What a catalogue is made up from: the same catalogue is the same, row for row. */
export interface Catalogue {
  /** Name of the company that it is for. */
  readonly company: string;
  /** How many assets, trash included. */
  readonly assets: number;
  /** How many jobs of the past. */
  readonly jobs: number;
  readonly seed: number;
}

/** The most assets and jobs that a catalogue can have (c). */
export const MOST_ASSETS = 200_000;
export const MOST_JOBS = 5000;

/** The password of all users that are made up (c). */
export const CREATORS_PASSWORD = 'secret';
