/** A request of an image within image serving commands, such as `src=is{Outfitters/parka?…}` or `mask=Outfitters/parka_mask`. */
const REFERENCE = /(?:^|[&?])(?:src|mask)=(?:i[sr]\{)?([^&?{}]+)/gi;

/**
 * The names of the assets that image serving commands refer to, in the order of the text, each once.
 *
 * @param rootPath of the company: assets of others are left out
 */
export function referencedNames(commands: string, rootPath: string): string[] {
  const names = [...commands.matchAll(REFERENCE)].flatMap(([, text]) => {
    const path = decoded(text ?? '');
    if (!path.includes('/')) return path;
    return path.startsWith(rootPath) ? path.slice(rootPath.length) : [];
  });
  return [...new Set(names)].filter((name) => name !== '');
}

/** A text without its URL escapes; as it is if they are malformed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text.trim();
  }
}
