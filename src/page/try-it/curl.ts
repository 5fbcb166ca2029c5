import type { Message } from '../endpoints.js';
import { quoted } from '../shell.js';

/** A call as a command line. @param base where the endpoints are, such as `http://localhost:8780` @param needsToken whether the admin API's token has to be sent */
export function curlOf({ path, headers }: Message, body: string, base: string, needsToken: boolean, files: readonly string[]): string {
  const token = needsToken ? [`-H ${quoted('Authorization: Bearer TOKEN')}`] : [];
  const boundary = /boundary=(.+)$/.exec(headers['Content-Type'] ?? '')?.[1];
  const parts =
    boundary === undefined
      ? [...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`), `--data-binary ${quoted(body)}`]
      : [
          ...documentsOf(body, boundary).map(([name, xml]) => `--form-string ${quoted(`${name}=${xml}`)}`),
          ...files.map((name, index) => `-F ${quoted(`file${index + 1}=@${name}`)}`),
        ];
  return [`curl -s ${quoted(`${base}${path}`)}`, ...token, ...parts].join(' \\\n  ');
}

/** The documents of a form, with their names. */
function documentsOf(body: string, boundary: string): [string, string][] {
  return body.split(`--${boundary}`).flatMap((part): [string, string][] => {
    const [, name, xml] = /name="([^"]+)"\r?\n\r?\n([\s\S]*?)\r?\n$/.exec(part) ?? [];
    return name === undefined || xml === undefined ? [] : [[name, xml]];
  });
}
