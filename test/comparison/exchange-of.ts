import type { Exchange, RecordingHeader } from '../../src/recordings/exchange.js';

/** A header of a recording. */
export const HEADER: RecordingHeader = { ipsMockRecording: 1, by: 'tests', at: '2027-03-01T08:00:00.000Z', service: null, anonymized: false };

const NAMESPACE = 'http://www.scene7.com/IpsApi/xsd';

/** An envelope around something. */
function envelope(body: string): string {
  return `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${body}</e:Body></e:Envelope>`;
}

/** An answer. */
export function answerOf(name: string, content: string, version = '2014-04-03'): string {
  return envelope(`<${name} xmlns="${NAMESPACE}${version === 'unversioned' ? '' : `/${version}`}">${content}</${name}>`);
}

/** A fault. */
export function faultOf(name: string, code: number | string, reason: string): string {
  return envelope(
    `<e:Fault><faultcode>e:Server</faultcode><faultstring>x</faultstring><detail><f:${name} xmlns:f="${NAMESPACE}"><f:code>${code}</f:code><f:reason>${reason}</f:reason></f:${name}></detail></e:Fault>`,
  );
}

/** An exchange with an answer. */
export function exchangeOf(id: number, operation: string, body: string, more: Partial<Exchange> = {}): Exchange {
  return {
    id,
    at: '2027-03-01T08:00:00.000Z',
    milliseconds: 1,
    transport: 'soap',
    method: 'POST',
    path: '/scene7/services/IpsApiService',
    operation,
    version: '2014-04-03',
    caller: 'robin@example.com',
    params: { companyHandle: 'c|47' },
    request: { headers: {}, body: '<x/>' },
    answer: { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body },
    fault: null,
    trouble: null,
    ...more,
  };
}
