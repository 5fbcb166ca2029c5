/**
 * XML that we wrote, for people to read: with elements on lines of their own, and texts as they are.
 *
 * @param xml without white space between elements, comments, CDATA and mixed content
 */
export function indentedXml(xml: string): string {
  let depth = 0;
  let text = '';
  // Texts and attributes have no `<`. An element without content stays as it is: white space in it would be its text.
  for (const piece of xml.match(/<[^/!?][^<>]*(?<!\/)>[^<]*<\/[^<>]*>|<[^<>]*>/g) ?? []) {
    if (piece.startsWith('</')) depth--;
    text += `${text === '' ? '' : '\n'}${'  '.repeat(depth)}${piece}`;
    if (/^<[^/?]/.test(piece) && !piece.endsWith('/>') && !piece.includes('</')) depth++;
  }
  return text;
}
