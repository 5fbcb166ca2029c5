import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { CallRecord } from '../pipeline/call-record.js';
import { pathOf } from '../transports/http-request.js';

/**
 * The record of a request that reached nothing that takes calls: of a path that is not there, by another method, or that cannot be read.
 *
 * @param request whose original URL is what was asked for: Express changes the other on its way
 * @param at by the mock's clock, milliseconds since 1970
 */
export function unservedRecord(request: IncomingMessage & { readonly originalUrl: string }, status: number, answer: string, at: number): CallRecord {
  return {
    transport: 'none',
    method: request.method ?? '',
    path: pathOf(request.originalUrl),
    operation: undefined,
    version: undefined,
    caller: undefined,
    companyId: undefined,
    params: undefined,
    outcome: (STATUS_CODES[status] ?? `status ${status}`).toLowerCase(),
    fault: undefined,
    ignored: [],
    hits: [],
    jobId: undefined,
    status,
    at,
    milliseconds: 0,
    request: undefined,
    answer,
  };
}
