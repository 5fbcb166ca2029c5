/** Most texts hold nothing that takes a closer look. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const SPECIAL = /[\u0000-\u001f&<>"\ud800-\udfff\ufffe\uffff]/;
/** Characters that XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };

/** Text as it stands between tags; what XML cannot hold becomes U+FFFD. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Text as it stands in a double-quoted attribute; what XML cannot hold becomes U+FFFD. */
export function escapeAttribute(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? character);
}
