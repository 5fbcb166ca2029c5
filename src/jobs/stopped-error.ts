/** The mock was stopped. */
export class StoppedError extends Error {}
