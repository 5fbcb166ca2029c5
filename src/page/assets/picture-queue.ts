/** How many pictures are loaded at once: a browser has six connections to a host, of which others need some. */
const AT_ONCE = 3;

let loading = 0;
const waiting: (() => void)[] = [];

/** Runs work when it is its turn; not at all if it was given up before. */
export async function inTurn<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result | undefined> {
  if (loading >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else loading++;
  try {
    return signal.aborted ? undefined : await work();
  } finally {
    // Whoever is next takes the place. The last to come is in view most likely.
    const next = waiting.pop();
    if (next) next();
    else loading--;
  }
}
