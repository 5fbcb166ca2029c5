import { XmlDocument } from 'libxml2-wasm';
import { decodeElement } from '../../src/contract/decode.js';
import type { Exchange } from '../../src/recordings/exchange.js';
import { envelopeOf, knownVersion, plainRequestOf, type RequestOptions } from '../conversation.js';
import { exchangeOf } from './exchange-of.js';

/** A call that a test makes: operation, children of its Param, options. */
export type Call = readonly [operation: string, params: string, options?: RequestOptions];

/** Makes calls one after the other. @returns them as a recording has them */
export async function recordedCalls(url: string, calls: readonly Call[]): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  for (const call of calls) exchanges.push(await recordedCall(url, call, exchanges.length + 1));
  return exchanges;
}

async function recordedCall(url: string, [operation, params, options = {}]: Call, id: number): Promise<Exchange> {
  const { version = '2014-04-03', user = 'admin@example.com', transport = 'soap' } = options;
  const isSoap = transport === 'soap';
  const body = (isSoap ? envelopeOf : plainRequestOf)(operation, params, options);
  const path = isSoap ? '/scene7/services/IpsApiService' : '/scene7/api/IpsApiService';
  const headers = { 'content-type': 'text/xml; charset=utf-8', ...options.httpHeaders };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body });
  const text = await response.text();
  const param = `<${operation}Param xmlns="${knownVersion(version).namespace}">${params}</${operation}Param>`;
  const document = XmlDocument.fromString(param);
  const decoded = JSON.parse(JSON.stringify(decodeElement(knownVersion(version), document.root.name, document.root)));
  document.dispose();
  const code = /<(?:\w+:)?code>(\d+)</.exec(text)?.[1];
  const reason = /<(?:\w+:)?reason>([^<]*)</.exec(text)?.[1] ?? '';
  return exchangeOf({
    id,
    door: transport,
    path,
    operation,
    version,
    caller: user,
    params: decoded,
    request: { headers, body },
    answer: { status: response.status, headers: Object.fromEntries(response.headers), body: text },
    fault: response.status === 200 ? null : { name: 'ipsApiFault', code: Number(code), reason },
  });
}
