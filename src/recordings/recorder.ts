import { createHash } from 'node:crypto';
import { EXPORT_PATH } from '../jobs/export-zip.js';
import type { ExchangeWatch, WireAnswer, WireExchange } from '../transports/exchange-watch.js';
import { Anonymizer } from './anonymizer.js';
import type { Exchange, RecordedFile, RecordedTransport } from './exchange.js';
import { maskedExchange } from './mask-exchange.js';
import { type RecordingFacts, RecordingWriter } from './recording-writer.js';

/** The largest file of an upload whose content is recorded, bytes. */
const LARGEST_RECORDED_FILE = 64 * 1024;

/** The largest message whose text is recorded, bytes; larger ones are measured. */
const LARGEST_TEXT = 16 * 1024 * 1024;

/** How far a recording got. */
export interface RecorderState {
  readonly exchanges: number;
  /** Bytes of its file. */
  readonly bytes: number;
  /** Why it ended early; null where it did not. */
  readonly trouble: string | null;
}

/** Records exchanges into a file, without secrets. */
export class Recorder {
  readonly #writer: RecordingWriter;
  readonly #anonymizer: Anonymizer | undefined;
  readonly #onTrouble: (message: string) => void;
  readonly #unlisten: () => void;
  readonly #most: number;
  #exchanges = 0;
  #trouble: string | null = null;

  /**
   * @param onTrouble told once, where an exchange cannot be written: the recording ends there
   * @param most how large it may get, bytes
   * @throws StartError for a file that is there already, or cannot be made
   */
  constructor(watch: ExchangeWatch, path: string, facts: RecordingFacts, onTrouble: (message: string) => void, most = Number.POSITIVE_INFINITY) {
    this.#most = most;
    this.#writer = new RecordingWriter(path, facts);
    this.#anonymizer = facts.anonymized ? new Anonymizer() : undefined;
    this.#onTrouble = onTrouble;
    this.#unlisten = watch.listen((exchange) => this.#note(exchange));
  }

  /** How far it got. */
  get state(): RecorderState {
    return { exchanges: this.#exchanges, bytes: this.#writer.bytes, trouble: this.#trouble };
  }

  #note(wire: WireExchange): void {
    try {
      if (this.#writer.bytes >= this.#most) throw new Error(`it has more than ${this.#most} bytes: --record has no limit`);
      const masked = maskedExchange(recordedExchange(wire, this.#exchanges + 1));
      this.#writer.write(this.#anonymizer?.standIn(masked) ?? masked);
      this.#exchanges++;
    } catch (error) {
      this.#trouble = `The recording ended after ${this.#exchanges} exchanges: ${error instanceof Error ? error.message : String(error)}`;
      this.close();
      this.#onTrouble(this.#trouble);
    }
  }

  /** Ends the recording. */
  close(): void {
    this.#unlisten();
    this.#writer.close();
  }
}

/** An exchange as the format has it, secrets included. @param id 1 for the first */
function recordedExchange(wire: WireExchange, id: number): Exchange {
  const { method, target, operation, version, caller, params, request, form, at, milliseconds, answer, fault, trouble } = wire;
  const body = request === undefined || request.length > LARGEST_TEXT ? '' : textOf(request);
  return {
    id,
    at: new Date(at).toISOString(),
    milliseconds,
    transport: transportOf(wire),
    method,
    path: target,
    operation: operation ?? null,
    version: version ?? null,
    caller: caller ?? null,
    // Moments as JSON has them.
    params: params === undefined ? null : JSON.parse(JSON.stringify(params)),
    request: {
      headers: headersOf(wire.headers),
      body,
      ...(form && {
        documents: Object.fromEntries([...form.documents].map(([name, bytes]) => [name, textOf(bytes)])),
        files: form.files.map(recordedFileOf),
      }),
    },
    answer: answer === undefined ? null : recordedAnswer(answer),
    fault: fault ?? null,
    trouble: trouble ?? null,
  };
}

function transportOf({ transport, target }: WireExchange): RecordedTransport {
  if (transport !== 'other') return transport;
  const [path = '', query = ''] = target.split('?', 2);
  if (path.startsWith(EXPORT_PATH)) return 'export';
  if (path.startsWith('/is/')) return 'image';
  return path.endsWith('.wsdl') || /(?:^|&)wsdl\b/i.test(query) ? 'wsdl' : 'other';
}

function headersOf(headers: WireExchange['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]])),
  );
}

function recordedAnswer({ status, headers, text, bytes, sha256 }: WireAnswer): NonNullable<Exchange['answer']> {
  if (text !== undefined && text.length <= LARGEST_TEXT) return { status, headers: { ...headers }, body: text };
  const digest =
    sha256 ??
    createHash('sha256')
      .update(text ?? '')
      .digest('hex');
  return { status, headers: { ...headers }, body: '', measured: { bytes, sha256: digest } };
}

function recordedFileOf({ part, fileName, bytes, sha256, width, height, content }: NonNullable<WireExchange['form']>['files'][number]): RecordedFile {
  return {
    part,
    fileName: fileName ?? null,
    bytes,
    sha256,
    width,
    height,
    ...(content !== null && content.length <= LARGEST_RECORDED_FILE ? { content: Buffer.from(content).toString('base64') } : {}),
  };
}

/** Made once: making one takes longer than decoding a request. */
const UTF_8 = new TextDecoder();

/** The text of a message in UTF-8 or UTF-16, by its first bytes. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  return (isLittle ? new TextDecoder('utf-16le') : isBig ? new TextDecoder('utf-16be') : UTF_8).decode(bytes);
}
