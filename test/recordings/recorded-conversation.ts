import { appendFileSync, writeFileSync } from 'node:fs';
import { XmlDocument } from 'libxml2-wasm';
import { decodeElement } from '../../src/contract/decode.js';
import type { IpsMock } from '../../src/index.js';
import type { Exchange, RecordingHeader } from '../../src/recordings/exchange.js';
import { type Answer, call, envelopeOf, knownVersion, type RequestOptions } from '../conversation.js';
import { type FormPart, postUpload, type UploadFields, uploadFields } from '../transports/upload-form.js';

/** A call of a recording. */
export type Call = readonly [operation: string, params: string, options?: RequestOptions];

/** Calls a mock and writes the exchanges to a recording, as long as nothing else does. */
export class RecordedConversation {
  readonly #mock: IpsMock;
  readonly #file: string;
  #count = 0;

  constructor(mock: IpsMock, file: string, header: Partial<RecordingHeader> = {}) {
    this.#mock = mock;
    this.#file = file;
    const whole: RecordingHeader = {
      ...{ ipsMockRecording: 1, by: 'ips-mock tests', at: mock.clock.now().toISOString(), service: null, anonymized: false },
      ...header,
    };
    writeFileSync(file, `${JSON.stringify(whole)}\n`);
  }

  /** Calls an operation and writes the exchange. */
  async call(operation: string, params: string, options: RequestOptions = {}): Promise<Answer> {
    const at = this.#mock.clock.now().toISOString();
    const answer = await call(this.#mock.url, operation, params, options);
    this.write({
      ...{ at, operation, version: options.version ?? '2014-04-03', caller: options.user ?? 'admin@example.com' },
      params: paramsOf(operation, params, options),
      request: { headers: {}, body: envelopeOf(operation, params, options) },
      answer: { status: answer.status, headers: { 'content-type': 'text/xml' }, body: answer.text },
      fault: answer.fault ?? null,
    });
    return answer;
  }

  /** Calls an operation that must not end in a fault. @returns the decoded return element */
  // biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
  async ask(operation: string, params: string, options: RequestOptions = {}): Promise<any> {
    const { fault, value } = await this.call(operation, params, options);
    if (fault) throw new Error(`${operation}: ${fault.reason}`);
    return value;
  }

  /** Posts files and writes the exchange. */
  async upload(fields: UploadFields, files: readonly FormPart[]): Promise<Answer> {
    const at = this.#mock.clock.now().toISOString();
    const answer = await postUpload(this.#mock.url, fields, files);
    this.write({
      ...{ at, transport: 'upload', path: '/scene7/UploadFile', operation: 'uploadPost', version: '2014-04-03', caller: 'admin@example.com' },
      params: paramsOf('uploadPost', uploadFields(fields), {}),
      answer: { status: answer.status, headers: { 'content-type': 'text/xml' }, body: answer.text },
      fault: answer.fault ?? null,
    });
    return answer;
  }

  /** Writes an exchange. What is left out is what most have. */
  write(exchange: Partial<Exchange>): void {
    this.#count++;
    const whole: Exchange = {
      ...{ id: this.#count, at: this.#mock.clock.now().toISOString(), milliseconds: 1, transport: 'soap', method: 'POST' },
      ...{ path: '/scene7/services/IpsApiService', operation: null, version: null, caller: null, params: null },
      ...{ request: { headers: {}, body: '' }, answer: null, fault: null, trouble: null },
      ...exchange,
    };
    appendFileSync(this.#file, `${JSON.stringify(whole)}\n`);
  }
}

function paramsOf(operation: string, params: string, { version: id = '2014-04-03' }: RequestOptions): Exchange['params'] {
  const version = knownVersion(id);
  const document = XmlDocument.fromString(`<${operation}Param xmlns="${version.namespace}">${params}</${operation}Param>`);
  try {
    return JSON.parse(JSON.stringify(decodeElement(version, document.root.name, document.root)));
  } finally {
    document.dispose();
  }
}
