import type { Exchange } from '../../src/recordings/exchange.js';

/** An exchange that a test is not particular about, but for some of its fields. */
export function exchangeOf(fields: Partial<Exchange> = {}): Exchange {
  return {
    id: 1,
    at: '2027-01-31T08:00:00.000Z',
    milliseconds: 12,
    transport: 'soap',
    method: 'POST',
    path: '/scene7/services/IpsApiService',
    operation: null,
    version: null,
    caller: null,
    params: null,
    request: { headers: {}, body: '' },
    answer: null,
    fault: null,
    trouble: null,
    ...fields,
  };
}
