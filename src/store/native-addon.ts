import Database from 'better-sqlite3';
import { isError } from '../collections/is-error.js';

/** Whether better-sqlite3 is 13 or newer, whose addon is built on Node-API and comes prebuilt in the package. `explain` came with it. */
export const USES_NODE_API = 'explain' in Database.prototype;

/** The Node-API that the addon of better-sqlite3 13 is built for: Node.js has it since 22.14. */
const NEEDED_NODE_API = 10;

/**
 * Why the addon must not even be loaded: a Node.js that lacks its Node-API dies of it without a word (WiseLibs/better-sqlite3#1514), and the
 * package's "engines" do not say so of Node.js 22.0 to 22.13.
 *
 * @param nodeApi version of Node-API that this Node.js has
 * @returns what to do instead; undefined where it can be loaded
 */
export function refusalToLoad(nodeApi = process.versions.napi, usesNodeApi = USES_NODE_API): string | undefined {
  if (!usesNodeApi || Number(nodeApi) >= NEEDED_NODE_API) return undefined;
  return 'better-sqlite3 13 needs Node.js 22.14 or newer: update Node.js, or install version 12 of it, in the project: npm install better-sqlite3@12';
}

/** What to do where an error says that the addon is missing, or was made for another Node.js or system; undefined for other errors. */
export function remedyForAddon(error: unknown, usesNodeApi = USES_NODE_API): string | undefined {
  if (!isAboutAddon(error)) return undefined;
  if (usesNodeApi) {
    return `better-sqlite3 has no binary that loads on this system (${process.platform}-${process.arch}): compile it, in the project: npm explore better-sqlite3 -- npm run build-release`;
  }
  return 'better-sqlite3 was not built for this Node.js, or not at all: npm runs install scripts of packages only where the project approves of them. In the project: npm install-scripts approve better-sqlite3, then npm rebuild better-sqlite3 (of npm before 11 the second is enough)';
}

function isAboutAddon(error: unknown): boolean {
  if (!isError(error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return error.message.startsWith('Could not locate the bindings file') || code === 'ERR_DLOPEN_FAILED' || code === 'MODULE_NOT_FOUND';
}
