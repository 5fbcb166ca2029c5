/*
 * The one rule of names that become part of a path: of assets, files and folders. It is applied where a name comes in, so that nothing breaks
 * later: handles are separated by `|`, paths by slashes, answers are XML, and an export is a zip (c).
 */

/** The most characters of a name. */
export const LONGEST_NAME = 255;

/** The most characters of a text that names anything else: a job, a project, a user, a field. */
export const LONGEST_TEXT = 1000;

/** Control characters, and what XML 1.0 cannot express: lone surrogates, U+FFFE and U+FFFF. */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  /[\u0000-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What XML 1.0 cannot express. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What a name is, for messages. */
export const NAME_EXPECTED = `up to ${LONGEST_NAME} characters of one line without "/", "\\" and "|"`;

/**
 * Why a text cannot be the name of an asset, a file or a folder, as words behind its subject such as `is empty`; undefined if it can. White space at its ends does not count: names are trimmed.
 *
 * @param longest the most characters; generated names are a little longer than the name they are made of
 */
export function misfitOfName(text: string, longest = LONGEST_NAME): string | undefined {
  const name = text.trim();
  if (name === '') return 'is empty';
  if (name.length > longest) return `has ${name.length} characters, of ${longest} at most`;
  const separator = /[/\\|]/.exec(name)?.[0];
  if (separator !== undefined) return `holds "${separator}", which separates the parts of ${separator === '|' ? 'handles' : 'paths'}`;
  const unfit = UNFIT.exec(name)?.[0];
  if (unfit !== undefined) return `holds the character ${codeOf(unfit)}`;
  if (/^\.+$/.test(name)) return 'is made of dots alone, which paths read as a folder above';
  if (/^[a-z]:$/i.test(name)) return 'is the letter of a drive';
  return undefined;
}

/** Why a text cannot name anything that is not part of a path, such as a project or a user; undefined if it can. It may be empty. */
export function misfitOfText(text: string, longest = LONGEST_TEXT): string | undefined {
  if (text.length > longest) return `has ${text.length} characters, of ${longest} at most`;
  const unwritable = UNWRITABLE.exec(text)?.[0];
  return unwritable === undefined ? undefined : `holds the character ${codeOf(unwritable)}, which XML cannot express`;
}

/** Why a text cannot name anything that is written on one line and is not part of a path, such as a project; undefined if it can. */
export function misfitOfLine(text: string, longest = LONGEST_TEXT): string | undefined {
  const line = text.trim();
  if (line === '') return 'is empty';
  if (line.length > longest) return `has ${line.length} characters, of ${longest} at most`;
  const unfit = UNFIT.exec(line)?.[0];
  return unfit === undefined ? undefined : `holds the character ${codeOf(unfit)}`;
}

/** What such a name is, for messages. */
export const LINE_EXPECTED = `up to ${LONGEST_TEXT} characters of one line`;

/** The beginning of a text, without what XML cannot express, for messages and logs. */
export function shownText(text: string, longest = 300): string {
  const begin = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return begin.replace(new RegExp(UNWRITABLE, 'g'), '\ufffd');
}

/** Devices of Windows, which no file can be named after, whatever its extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The most bytes that file systems take as a name, less some for a number. */
const LONGEST_FILE_NAME = 240;

/**
 * A name that every file system takes, for a file that is handed out: what is unsafe becomes `_`. Most names stay as they are. Those that came in
 * before there was a rule may be anything.
 */
export function safeFileName(text: string): string {
  const name = text
    .replace(new RegExp(UNFIT, 'g'), '_')
    .replace(/[/\\|:*?"<>]/g, '_')
    .trim()
    .replace(/[. ]+$/, (end) => '_'.repeat(Math.min(end.length, 1)))
    .replace(DEVICES, (device) => `_${device}`);
  return shortened(name === '' ? '_' : name);
}

/** A file name without so much of its middle that it fits, its extension kept. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_FILE_NAME) return name;
  const extension = /\.[^.]{1,16}$/.exec(name)?.[0] ?? '';
  const bytes = Buffer.from(name.slice(0, name.length - extension.length));
  let end = LONGEST_FILE_NAME - Buffer.byteLength(extension);
  // Not within a character: its further bytes are 10xxxxxx.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return `${bytes.subarray(0, end).toString('utf8')}${extension}`;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
