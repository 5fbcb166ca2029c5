/** Characters that need escaping or replacing; most texts have none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: matches them on purpose
const SPECIAL = /[\u0000-\u001f&<>"\ud800-\udfff\ufffe\uffff]/;
/** Characters that XML 1.0 cannot represent, lone surrogates included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: matches them on purpose
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };

/** Escapes text for element content; characters that XML cannot represent become U+FFFD. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Escapes text for a double-quoted attribute; characters that XML cannot represent become U+FFFD. */
export function escapeAttribute(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? character);
}
