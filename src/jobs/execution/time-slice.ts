/** How long the scheduler works before others have their turn, real milliseconds. */
const SLICE = 50;

/** Begins a slice of work. @returns whether it is over */
export function timeSlice(): () => boolean {
  const end = performance.now() + SLICE;
  return () => performance.now() >= end;
}
