import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { authHeaderOf } from '../conversation.js';

/** A request that the first release answered otherwise than the service: what its answer must hold, or must not. */
interface ObservedCase {
  readonly id: string;
  readonly transport: 'soap' | 'xml';
  readonly user: string;
  readonly expected: string;
  readonly steps: readonly { readonly params: string; readonly holds?: string; readonly lacks?: string }[];
}

// The file is the project's own copy.
const cases = JSON.parse(readFileSync(new URL('../fixtures/observed/cases.json', import.meta.url), 'utf8')) as readonly ObservedCase[];

const BODIES = {
  soap: (auth: string, params: string) =>
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>${auth}</s:Header><s:Body>${params}</s:Body></s:Envelope>`,
  xml: (auth: string, params: string) => `<Request xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">${auth}${params}</Request>`,
};
const PATHS = { soap: '/scene7/services/IpsApiService', xml: '/scene7/api/IpsApiService' };

test.each(cases)('$id: $expected', async ({ transport, user, steps }) => {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
  try {
    for (const { params, holds, lacks } of steps) {
      const body = BODIES[transport](authHeaderOf({ user }), params);
      const response = await fetch(`${mock.url}${PATHS[transport]}`, { method: 'POST', headers: { 'Content-Type': 'text/xml' }, body });
      const text = await response.text();
      if (holds !== undefined) expect(text).toMatch(new RegExp(holds, 's'));
      if (lacks !== undefined) expect(text).not.toMatch(new RegExp(lacks, 's'));
    }
  } finally {
    await mock.stop();
  }
});
