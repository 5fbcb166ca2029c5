/** The head of an answer. */
interface AnswerHead {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** Where its body begins, bytes. */
  readonly end: number;
}

/** An answer as it came: its body is no longer in chunks. */
export interface WholeAnswer extends AnswerHead {
  readonly body: Buffer;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LINE_END = Buffer.from('\r\n');

/** Reads an answer of HTTP/1.1 from the bytes of a connection, which come in pieces of any size. */
export class AnswerReader {
  readonly #isHead: boolean;
  readonly #pieces: Buffer[] = [];
  #length = 0;
  /** How many bytes there have to be before it is worth looking at them again: long answers come in thousands of pieces. */
  #needed = 0;

  /** @param isHead whether it answers HEAD, and has no body */
  constructor(isHead: boolean) {
    this.#isHead = isHead;
  }

  /** How many bytes have come. */
  get length(): number {
    return this.#length;
  }

  /** Takes bytes. @returns the answer, once it is there as a whole @throws Error for what is no answer */
  take(piece: Buffer): WholeAnswer | undefined {
    this.#pieces.push(piece);
    this.#length += piece.length;
    // The last chunk of chunks ends with an empty line.
    if (this.#length < this.#needed && !(this.#needed === Number.POSITIVE_INFINITY && endsWithEmptyLine(piece))) return undefined;
    const answer = this.#read(false);
    if (!answer) this.#needed = neededFor(this.#bytes());
    return answer;
  }

  /** What there is, where no more will come: the end of a body that says nothing of its length. */
  end(): WholeAnswer | undefined {
    return this.#read(true);
  }

  #read(isOver: boolean): WholeAnswer | undefined {
    return readAnswer(this.#bytes(), this.#isHead, isOver);
  }

  #bytes(): Buffer {
    const [first = Buffer.alloc(0)] = this.#pieces;
    if (this.#pieces.length > 1) this.#pieces.splice(0, this.#pieces.length, Buffer.concat(this.#pieces));
    return this.#pieces[0] ?? first;
  }
}

function endsWithEmptyLine(piece: Buffer): boolean {
  return piece.subarray(-HEAD_END.length).equals(HEAD_END) || piece.length < HEAD_END.length;
}

function neededFor(bytes: Buffer): number {
  const head = readHead(bytes);
  if (!head || head.status < 200) return 0;
  const length = Number(head.headers.get('content-length') ?? Number.NaN);
  return Number.isNaN(length) ? Number.POSITIVE_INFINITY : head.end + length;
}

function readAnswer(bytes: Buffer, isHead: boolean, isOver: boolean): WholeAnswer | undefined {
  const head = readHead(bytes);
  if (!head) return undefined;
  const { status, headers, end } = head;
  // What comes before the answer, such as 100 Continue.
  if (status < 200) return readAnswer(bytes.subarray(end), isHead, isOver);
  if (isHead || status === 204 || status === 304) return { ...head, body: Buffer.alloc(0) };
  if (/chunked/i.test(headers.get('transfer-encoding') ?? '')) {
    const body = readChunks(bytes, end);
    return body && { ...head, body };
  }
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (Number.isNaN(length)) return isOver ? { ...head, body: bytes.subarray(end) } : undefined;
  return bytes.length < end + length ? undefined : { ...head, body: bytes.subarray(end, end + length) };
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

function readChunks(bytes: Buffer, from: number): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = from; ; ) {
    const lineEnd = bytes.indexOf(LINE_END, at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (!(size >= 0)) throw new Error('its answer has a chunk without a size');
    const start = lineEnd + LINE_END.length;
    if (size === 0) {
      // Trailers may follow, to an empty line.
      const isWhole = bytes.indexOf(LINE_END, start) === start || bytes.indexOf(HEAD_END, start) >= 0;
      return isWhole ? Buffer.concat(chunks) : undefined;
    }
    if (bytes.length < start + size + LINE_END.length) return undefined;
    chunks.push(bytes.subarray(start, start + size));
    at = start + size + LINE_END.length;
  }
}
