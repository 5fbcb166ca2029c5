/**
 * Loads the XML parser. Whoever starts something that reads XML waits for this first: in the bundle nothing of `libxml2-wasm` is there before
 * (scripts/late-libxml2.js, which replaces this module). The sources import the package itself, which is there at once.
 */
export async function loadXmlParser(): Promise<void> {
  await import('libxml2-wasm');
}

/** Has its WebAssembly compiled in the background, for a start that is about to come: V8 takes 10 ms for it, and nobody waits meanwhile. */
export function compileXmlParser(): void {
  // Of the sources there is nothing to do.
}
