import { expect } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { type Answer, healthOf, plainRequestOf, postPlain } from '../conversation.js';
import { exchange, type RawAnswer, usualHeaders } from './raw-http.js';

/** The path of the plain XML endpoint. */
export const PATH = '/scene7/api/IpsApiService';
/** The first line of its requests. */
export const START_LINE = `POST ${PATH} HTTP/1.1`;
/** The base namespace. */
export const BASE = 'http://www.scene7.com/IpsApi/xsd';
/** The namespace of version 2014-04-03. */
export const NAMESPACE = `${BASE}/2014-04-03`;
/** The company of the tests, as a parameter. */
export const COMPANY = '<companyHandle>c|47</companyHandle>';
/** The detail element of a job. */
export const PUBLISH = '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>';
/** The content of a valid authHeader. */
export const AUTH_FIELDS = '<user>admin@example.com</user><password>secret</password>';
/** The payload of a request whose answer names the caller. */
export const WHO_AM_I = `<getUserInfoParam xmlns="${NAMESPACE}"/>`;
/** The reason of the fault for a request without credentials. */
export const NO_CREDENTIALS =
  'The request has no credentials: expected user and password, or accessToken, in an authHeader, or HTTP Basic authentication';

/** Calls the plain XML endpoint of a mock. */
export interface PlainXmlClient {
  /** Posts a document as text/xml. */
  post(body: string | Uint8Array<ArrayBuffer>, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a document byte for byte, with these headers and none that a client would add. */
  send(body: string | Uint8Array, headers?: readonly string[], to?: IpsMock): Promise<RawAnswer>;
  /** Calls getUserInfo by the given document. @returns the caller's email */
  callerOf(body: string, headers?: Record<string, string>): Promise<string>;
}

/** @param current gives the mock to call */
export function plainXmlClient(current: () => IpsMock): PlainXmlClient {
  const post: PlainXmlClient['post'] = (body, headers = {}) => postPlain(current().url, PATH, body, { 'Content-Type': 'text/xml', ...headers });
  return {
    post,
    send(body, headers = [], to = current()) {
      const bytes = Buffer.from(body);
      return exchange(to.url, { startLine: START_LINE, headers: [...usualHeaders(to.url, bytes), ...headers], body: bytes });
    },
    async callerOf(body, headers) {
      const { fault, value } = await post(body, headers);
      expect(fault).toBeUndefined();
      return value.userInfo.email;
    },
  };
}

/** A request that submits a job with this name. */
export const submitOf = (jobName: string): string => plainRequestOf('submitJob', `${COMPANY}<jobName>${jobName}</jobName>${PUBLISH}`);

/** The data of a mock that a call could change. */
export async function heldBy(held: IpsMock): Promise<unknown> {
  return { jobs: held.jobs.list(), health: await healthOf(held.url), mails: held.mails.list() };
}

/** The whole document of a fault. */
export const faultText = (name: string, code: number, reason: string): string =>
  `<?xml version='1.0' encoding='UTF-8'?><tns:${name} xmlns:tns="${BASE}"><tns:code>${code}</tns:code><tns:reason>${reason}</tns:reason></tns:${name}>`;
