import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = 'test/fixtures';
const AUTH = '<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>admin@example.com</user><password>secret</password></authHeader>';

/** Requests to start from, `{ method, target, headers, body }`: the samples of the tests, and the calls of observed cases. */
export function sampleRequests() {
  const folders = [`${FIXTURES}/samples`, `${FIXTURES}/samples/bad`];
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.http'))
      .sort()
      .map((name) => join(folder, name)),
  );
  const cases = JSON.parse(readFileSync(`${FIXTURES}/observed/cases.json`, 'utf8'));
  return [
    ...files.map((file) => readSample(readFileSync(file))),
    ...cases.flatMap(({ transport, steps }) => steps.flatMap((step) => readStep(transport, step))),
  ];
}

/** A sample has a start line, headers and a body, but neither Host nor Content-Length. */
function readSample(bytes) {
  const text = bytes.toString('latin1');
  const [gap] = /\r?\n\r?\n/.exec(text);
  const end = text.indexOf(gap);
  const [start, ...lines] = text.slice(0, end).split(/\r?\n/);
  const [method, target] = start.split(' ');
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  return { method, target, headers, body: bytes.subarray(end + gap.length) };
}

function readStep(transport, { params }) {
  if (typeof params !== 'string' || !params.startsWith('<')) return [];
  const message = { method: 'POST', headers: [['Content-Type', 'text/xml']] };
  if (transport === 'xml') return [{ ...message, target: '/scene7/api/IpsApiService', body: Buffer.from(`<Request>${AUTH}${params}</Request>`) }];
  const envelope = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header>${AUTH}</e:Header><e:Body>${params}</e:Body></e:Envelope>`;
  return [{ ...message, target: '/scene7/services/IpsApiService', body: Buffer.from(envelope) }];
}

/**
 * Reads requests as they were saved: a file is one, a folder holds several in the order of their names.
 *
 * @returns a list of sequences, one for each file or folder; a sequence is `{ name, requests }`, whose requests are bytes
 */
export function readSaved(path) {
  if (!existsSync(path)) throw new Error(`There is no ${path}`);
  if (!statSync(path).isDirectory()) return { name: path, requests: [readFileSync(path)] };
  const names = readdirSync(path).filter((name) => name.endsWith('.http'));
  return { name: path, requests: names.sort().map((name) => readFileSync(join(path, name))) };
}

/** Folder in the corpus for what was found and is not mended yet: it is not sent. */
const FOUND = 'found';

/** All that stands in the corpus, but for what was just found. */
export function readCorpus(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name !== FOUND && (name.endsWith('.http') || statSync(join(folder, name)).isDirectory()))
    .sort()
    .map((name) => readSaved(join(folder, name)));
}
