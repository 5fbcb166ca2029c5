import type { Schemas } from '../api.js';
import { quoted } from '../shell.js';

type Call = Pick<Schemas['InspectedCall'], 'transport' | 'method' | 'url' | 'request'>;

/** From how many characters on a message goes to curl's standard input: a shell takes no argument of 128 KB. */
const LONGEST_ARGUMENT = 100_000;

/** The namespace of envelopes of SOAP 1.2. */
const SOAP_12 = 'http://www.w3.org/2003/05/soap-envelope';

/** A message without its XML declaration: it is sent in UTF-8 now, whatever it was in. */
function undeclared(message: string): string {
  return message.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, '');
}

/** A command that makes the same call again. Passwords are not in what the mock keeps. */
export function curlOf(call: Call): string {
  const { transport, method, url, request } = call;
  const begin = ['curl', ...(method === 'POST' || method === 'GET' ? [] : ['-X', quoted(method)]), quoted(url)];
  if (request === '') return [...begin.slice(0, 1), ...(method === 'POST' ? ['-X POST'] : []), ...begin.slice(1)].join(' ');
  if (transport === 'upload') return [...begin, ...partsOf(request)].join(' \\\n  ');
  const message = undeclared(request);
  const type = transport === 'soap' && message.includes(SOAP_12) ? 'application/soap+xml' : 'text/xml';
  const headers = [
    `-H ${quoted(`Content-Type: ${type}; charset=utf-8`)}`,
    ...(transport === 'soap' && type === 'text/xml' ? [`-H 'SOAPAction: ""'`] : []),
  ];
  if (message.length < LONGEST_ARGUMENT) return [...begin, ...headers, `--data-binary ${quoted(message)}`].join(' \\\n  ');
  const end = endOf(message);
  return `${[...begin, ...headers, `--data-binary @- <<'${end}'`].join(' \\\n  ')}\n${message}\n${end}`;
}

/** The documents of a form, and a file in the place of those that were posted. */
function partsOf(request: string): string[] {
  const start = request.search(/<(?:[\w.-]+:)?uploadPostParam[\s>/]/);
  const before = start < 0 ? request : request.slice(0, start).replace(/<\?xml[^>]*\?>\s*$/, '');
  const part = (name: string, document: string): string[] => (document === '' ? [] : [`--form-string ${quoted(`${name}=${document}`)}`]);
  return [...part('auth', undeclared(before).trim()), ...part('uploadParams', start < 0 ? '' : request.slice(start).trim()), '-F file=@FILE'];
}

/** A line that no line of a text is. */
function endOf(text: string): string {
  const lines = new Set(text.split('\n'));
  let end = 'END';
  while (lines.has(end)) end += '_';
  return end;
}
