import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { CallRecord } from '../pipeline/call-record.js';

/**
 * The record of a request that reached nothing that takes calls: of a path that is not there, by another method, or that cannot be read.
 *
 * @param path what was asked for, without a query
 * @param at by the mock's clock, milliseconds since 1970
 */
export function unservedRecord(request: IncomingMessage, path: string, status: number, answer: string, at: number): CallRecord {
  return {
    transport: 'none',
    method: request.method ?? '',
    path,
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
    source: 'mock',
    status,
    at,
    milliseconds: 0,
    request: undefined,
    answer,
  };
}
