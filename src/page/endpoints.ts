import { answered, api, authorizedFetch, ProblemError, problemOf, type Schemas } from './api.js';

/** A request to an endpoint, as the mock writes it. */
export type Message = Schemas['OperationMessage'];

/** How a call goes. */
export type Transport = Schemas['OperationCallInput']['transport'];

/** What an endpoint answered. */
export interface EndpointAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  /** From the first byte of the request to the last of the answer. */
  readonly milliseconds: number;
  /** The fault in it, if any. */
  readonly fault: { readonly code: string; readonly reason: string } | undefined;
}

/** Has the mock write a call. @throws ProblemError that names a wrong parameter */
export function writtenCall(operation: string, call: Schemas['OperationCallInput']): Promise<Message> {
  return answered(api.POST('/__admin/operations/{operation}/request', { params: { path: { operation } }, body: call }));
}

/** Sends a request to an endpoint of the mock. @throws ProblemError if none answers */
export async function sent({ method, path, headers }: Omit<Message, 'body'>, body: Blob | string): Promise<EndpointAnswer> {
  const start = performance.now();
  let response: Response;
  let text: string;
  try {
    response = await authorizedFetch(`/__admin/endpoints${path}`, { method, headers, body });
    text = await response.text();
  } catch {
    throw new ProblemError('The mock does not answer, or broke off: it was stopped, or a fault was injected', 0);
  }
  const milliseconds = performance.now() - start;
  if (response.headers.get('Content-Type')?.startsWith('application/problem+json')) throw problemOf(JSON.parse(text), response.status);
  return { status: response.status, headers: [...response.headers], text, milliseconds, fault: faultIn(text) };
}

/** The elements of an XML text by their local names; none if it is no XML. */
function elementsOf(text: string): Element[] {
  const { documentElement } = new DOMParser().parseFromString(text.trim(), 'text/xml');
  return documentElement.querySelector('parsererror') ? [] : [documentElement, ...documentElement.querySelectorAll('*')];
}

/** The text of the first element with a local name. */
export function textIn(xml: string, name: string): string | undefined {
  return elementsOf(xml).find(({ localName }) => localName === name)?.textContent ?? undefined;
}

function faultIn(text: string): EndpointAnswer['fault'] {
  const elements = elementsOf(text);
  const fault = elements.find(({ localName }) => /^(?:ipsApi|authentication|authorization)Fault$/.test(localName));
  if (!fault) return undefined;
  const textOf = (name: string): string => [...fault.children].find(({ localName }) => localName === name)?.textContent ?? '';
  return { code: textOf('code'), reason: textOf('reason') };
}

/** A form with files behind its documents, which are left as they are on the disk until they are sent. @param message written for uploads */
export function formWith({ headers }: Pick<Message, 'headers'>, body: string, files: readonly File[]): Blob {
  const boundary = /boundary=(.+)$/.exec(headers['Content-Type'] ?? '')?.[1] ?? '';
  const end = `--${boundary}--`;
  const documents = body.slice(0, body.lastIndexOf(end));
  const parts = files.flatMap((file, index) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="file${index + 1}"; filename="${quotable(file.name)}"\r\nContent-Type: ${file.type || 'application/octet-stream'}\r\n\r\n`,
    file,
    '\r\n',
  ]);
  return new Blob([documents, ...parts, `${end}\r\n`]);
}

/** A file name between quotation marks, as browsers write it. */
function quotable(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
