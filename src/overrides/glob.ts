import { LRUCache } from 'lru-cache';
import picomatch from 'picomatch';

/** By pattern: making a matcher takes much longer than using one. */
const matchers = new LRUCache<string, (text: string) => boolean>({ max: 500 });

/** Whether a name matches a glob pattern (`*`, `?`, `[abc]`, `{a,b}`); a slash is a character like any other. */
export function globMatches(pattern: string, name: string): boolean {
  let matches = matchers.get(pattern);
  if (!matches) {
    matches = picomatch(pattern, { bash: true, dot: true });
    matchers.set(pattern, matches);
  }
  return matches(name);
}
