import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageFile } from '../contract/package-file.js';

/** A file of the page, as it is sent. */
export interface PageFile {
  readonly contentType: string;
  readonly body: Buffer;
  readonly gzipped: Buffer;
}

/** The page. */
interface PageFiles {
  /** Its HTML. */
  readonly page: PageFile;
  /** All others, by name. */
  readonly files: ReadonlyMap<string, PageFile>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

let read: PageFiles | undefined;

/** The files of the page, which the build has written. They are read once. @throws Error if there are none */
export function pageFiles(): PageFiles {
  read ??= readPageFiles(packageFile('dist/page/'));
  return read;
}

function readPageFiles(folder: URL): PageFiles {
  const files = new Map(
    readdirSync(folder).map((name) => {
      const body = readFileSync(new URL(name, folder));
      const contentType = CONTENT_TYPES[extname(name)] ?? 'application/octet-stream';
      return [name, { contentType, body, gzipped: gzipSync(body) }];
    }),
  );
  const page = files.get('index.html');
  if (!page) throw new Error(`${folder.pathname} has no index.html: build the mock (npm run build)`);
  return { page, files };
}
