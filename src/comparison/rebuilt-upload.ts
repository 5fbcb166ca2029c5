import type { RecordedFile } from '../recordings/exchange.js';

/** What stands between the parts; no recorded document has it. */
const BOUNDARY = '----ips-mock-comparison-7d1b2c9e4f';

/** The Content-Type of a rebuilt form. */
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** How much of a made-up file is written at once, bytes. */
const PIECE = 64 * 1024;

/** A body that is sent in pieces. */
export interface PiecesOfBody {
  readonly length: number;
  readonly pieces: () => Iterable<Uint8Array>;
}

/** The form of a recorded upload: its documents and its files, of which those that were not kept are made up in their size. */
export function rebuiltForm(documents: Readonly<Record<string, string>>, files: readonly RecordedFile[]): PiecesOfBody {
  const parts = [
    ...Object.entries(documents).map(([name, text]) => {
      const content = Buffer.from(text);
      return { head: headOf(name, undefined, 'text/xml; charset=utf-8'), bytes: content.length, content: () => [content] };
    }),
    ...files.map((file) => ({
      head: headOf(file.part, file.fileName, 'application/octet-stream'),
      bytes: file.content === undefined ? file.bytes : Buffer.byteLength(file.content, 'base64'),
      content: () => (file.content === undefined ? madeUp(file) : [Buffer.from(file.content, 'base64')]),
    })),
  ];
  const end = Buffer.from(`--${BOUNDARY}--\r\n`);
  return {
    length: parts.reduce((sum, { head, bytes }) => sum + head.length + bytes + 2, end.length),
    *pieces() {
      for (const { head, content } of parts) {
        yield head;
        yield* content();
        yield LINE_END;
      }
      yield end;
    },
  };
}

const LINE_END = Buffer.from('\r\n');

function headOf(part: string, fileName: string | null | undefined, type: string): Buffer {
  const fileNamePart = fileName === null || fileName === undefined ? '' : `; filename="${quoted(fileName)}"`;
  return Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted(part)}"${fileNamePart}\r\nContent-Type: ${type}\r\n\r\n`);
}

function quoted(text: string): string {
  return text.replace(/["\\]/g, '\\$&').replace(/[\r\n]/g, ' ');
}

/** A file of a recorded size; of an image, it begins as a PNG of the recorded pixels. */
function* madeUp({ bytes, width, height }: RecordedFile): Generator<Uint8Array> {
  const head = width === null || height === null ? Buffer.alloc(0) : pngHead(width, height).subarray(0, bytes);
  if (head.length > 0) yield head;
  const zeros = Buffer.alloc(Math.min(PIECE, bytes - head.length));
  for (let left = bytes - head.length; left > 0; left -= zeros.length) yield left < zeros.length ? zeros.subarray(0, left) : zeros;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);

function pngHead(width: number, height: number): Buffer {
  const size = Buffer.alloc(17);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  // 8 bits of each of red, green and blue.
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([PNG, size]);
}
