/** The head of an answer. */
export interface AnswerHead {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** Where its body begins, bytes. */
  readonly end: number;
}

/** An answer as it came: its body is no longer in chunks. */
export interface WholeAnswer extends AnswerHead {
  readonly body: Buffer;
  /** Where the next answer begins. */
  readonly next: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LINE_END = Buffer.from('\r\n');

/**
 * Reads an answer of HTTP/1.1 from the bytes that have come so far.
 *
 * @param isOver whether no more will come: the end of a body that says nothing of its length
 * @returns undefined where it is not there as a whole
 * @throws Error for what is no answer
 */
export function readAnswer(bytes: Buffer, isHead: boolean, isOver: boolean): WholeAnswer | undefined {
  const head = readHead(bytes);
  if (!head) return undefined;
  const { status, headers, end } = head;
  // What comes before the answer, such as 100 Continue.
  if (status < 200) {
    const rest = readAnswer(bytes.subarray(end), isHead, isOver);
    return rest && { ...rest, next: end + rest.next };
  }
  if (isHead || status === 204 || status === 304) return { ...head, body: Buffer.alloc(0), next: end };
  if (/chunked/i.test(headers.get('transfer-encoding') ?? '')) {
    const chunks = readChunks(bytes, end);
    return chunks && { ...head, ...chunks };
  }
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (Number.isNaN(length)) return isOver ? { ...head, body: bytes.subarray(end), next: bytes.length } : undefined;
  return bytes.length < end + length ? undefined : { ...head, body: bytes.subarray(end, end + length), next: end + length };
}

function readHead(bytes: Buffer): AnswerHead | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(first)?.[1];
  if (status === undefined) throw new Error('its answer is no HTTP');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { status: Number(status), headers, end: end + HEAD_END.length };
}

function readChunks(bytes: Buffer, from: number): { readonly body: Buffer; readonly next: number } | undefined {
  const chunks: Buffer[] = [];
  for (let at = from; ; ) {
    const lineEnd = bytes.indexOf(LINE_END, at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (!(size >= 0)) throw new Error('its answer has a chunk without a size');
    const start = lineEnd + LINE_END.length;
    if (size === 0) {
      // Trailers may follow, to an empty line.
      const end = bytes.indexOf(LINE_END, start) === start ? start : bytes.indexOf(HEAD_END, start) + LINE_END.length;
      return end < start ? undefined : { body: Buffer.concat(chunks), next: end + LINE_END.length };
    }
    if (bytes.length < start + size + LINE_END.length) return undefined;
    chunks.push(bytes.subarray(start, start + size));
    at = start + size + LINE_END.length;
  }
}
