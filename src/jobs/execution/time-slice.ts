/** How long the scheduler works before others have their turn, real milliseconds: storing what it did takes about as long again. */
const SLICE = 25;

/** Begins a slice of work. @returns whether it is over */
export function timeSlice(): () => boolean {
  const end = performance.now() + SLICE;
  return () => performance.now() >= end;
}
