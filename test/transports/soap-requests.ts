import { expect } from 'vitest';
import { envelopeOf, post } from '../conversation.js';

/** The path of the SOAP endpoint. */
export const PATH = '/scene7/services/IpsApiService';
/** The first line of its requests. */
export const START_LINE = `POST ${PATH} HTTP/1.1`;
/** The namespace of SOAP 1.1. */
export const SOAP_11 = 'http://schemas.xmlsoap.org/soap/envelope/';
/** The namespace of SOAP 1.2. */
export const SOAP_12 = 'http://www.w3.org/2003/05/soap-envelope';
/** The namespace of version 2014-04-03. */
export const NAMESPACE = 'http://www.scene7.com/IpsApi/xsd/2014-04-03';
/** The company of the tests, as a parameter. */
export const COMPANY = '<companyHandle>c|47</companyHandle>';

/** The content of a valid authHeader. */
export const AUTH_FIELDS = '<user>admin@example.com</user><password>secret</password><appName>tests</appName><appVersion>1</appVersion>';

/** A valid request. */
export const getScheduledJobs = envelopeOf('getScheduledJobs', COMPANY);

/** Expects the answer to getScheduledJobs. */
export async function expectServed(url: string, body: string | Uint8Array<ArrayBuffer>, httpHeaders: Record<string, string> = {}): Promise<void> {
  const answer = await post(url, body, httpHeaders);
  expect(answer.fault).toBeUndefined();
  expect(answer.status).toBe(200);
  expect(answer.value.jobArray.items.map((job: { originalName: string }) => job.originalName)).toEqual(
    expect.arrayContaining(['Weekly full publish', 'Season launch']),
  );
}

/** Expects fault 30003 with a reason that contains `names`. */
export async function expectInvalidXml(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  names: string,
  httpHeaders: Record<string, string> = {},
): Promise<void> {
  const answer = await post(url, body, httpHeaders);
  expect(answer.fault).toMatchObject({ name: 'ipsApiFault', code: 30003 });
  expect(answer.fault?.reason).toContain(names);
  expect(answer.status).toBe(500);
}
