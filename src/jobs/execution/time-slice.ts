/** How long the scheduler works before others have their turn, real milliseconds: storing what it did takes about as long again. */
const SLICE = 25;

/** Begins a slice of work. @param milliseconds how long it may take, real time @returns whether it is over */
export function timeSlice(milliseconds = SLICE): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() >= end;
}
