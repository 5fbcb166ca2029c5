import { XmlDocument } from 'libxml2-wasm';
import { expect } from 'vitest';
import { escapeText } from '../../src/contract/xml-text.js';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';
import { open } from './raw-http.js';

/** When the clock of a mock starts. */
export const START = Date.parse('2026-11-23T08:00:00Z');
/** The company of the tests, as a parameter. */
export const COMPANY = '<companyHandle>c|47</companyHandle>';

/** Starts an empty mock whose exports can be downloaded for two hours. */
export function startMock(options: IpsMockOptions = {}): Promise<IpsMock> {
  return startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', exportTime: '2h', fixtures: 'none', ...options });
}

/** An export: its assets, and in which format they are exported. */
export interface Export {
  readonly name?: string;
  readonly handles: readonly string[];
  readonly how?: string;
  readonly version?: string;
}

/** Submits exports to a mock and reads their logs and zips. */
export interface ExportClient {
  /** Submits an export by SOAP. @returns its handle */
  submit(wanted: Export, to?: IpsMock): Promise<string>;
  /** The log of a job, as SOAP answers it. */
  logOf(jobHandle: string, more?: string, to?: IpsMock): Promise<string>;
  /** The only address in a job's log. */
  urlOf(jobHandle: string, to?: IpsMock): Promise<string>;
  /** Runs an export to its end. @returns the address of the zip */
  exported(wanted: Export, to?: IpsMock): Promise<string>;
  /** The statuses that GET and HEAD of a path get; the path is sent as it is. */
  statusesOf(path: string, to?: IpsMock): Promise<number[]>;
}

/** @param current gives the mock to use if a call names no other */
export function exportClient(current: () => IpsMock): ExportClient {
  const client: ExportClient = {
    async submit({ name = 'Export', handles, how = '<fmt>orig</fmt>', version = '2014-04-03' }, to = current()) {
      const items = handles.map((handle) => `<items>${handle}</items>`).join('');
      const params = `${COMPANY}<jobName>${name}</jobName><exportJob><assetHandleArray>${items}</assetHandleArray>${how}<emailSetting>None</emailSetting></exportJob>`;
      return (await ask(to.url, 'submitJob', params, { version })).jobHandle;
    },
    async logOf(jobHandle, more = '', to = current()) {
      const { text, fault } = await call(to.url, 'getJobLogDetails', `${COMPANY}<jobHandle>${escapeText(jobHandle)}</jobHandle>${more}`);
      expect(fault).toBeUndefined();
      return text;
    },
    async urlOf(jobHandle, to = current()) {
      // The log may have many pages: reads its last rows only.
      const urls = urlsIn(await client.logOf(jobHandle, '<recordsPerPage>5</recordsPerPage><sortDirection>Descending</sortDirection>', to));
      expect(urls).toHaveLength(1);
      return urls[0] ?? '';
    },
    async exported(wanted, to = current()) {
      const jobHandle = await client.submit(wanted, to);
      await to.settle();
      return client.urlOf(jobHandle, to);
    },
    async statusesOf(path, to = current()) {
      const statuses: number[] = [];
      for (const method of ['GET', 'HEAD']) {
        const socket = await open(to.url);
        socket.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
        let received = '';
        for await (const chunk of socket) received += chunk;
        statuses.push(Number(/^HTTP\/1\.1 (\d{3}) /.exec(received)?.[1]));
        // A HEAD has no body, whatever it finds.
        if (method === 'HEAD') expect(received.endsWith('\r\n\r\n')).toBe(true);
      }
      return statuses;
    },
  };
  return client;
}

/** The addresses in a log, found as scripts find them: by an XPath for asset names that start with http. */
export function urlsIn(log: string): string[] {
  const document = XmlDocument.fromString(log);
  try {
    return document.root
      .find('//*[local-name()="assetName"][starts-with(text(), "http")]')
      .map((node) => ('content' in node ? String(node.content) : ''));
  } finally {
    document.dispose();
  }
}

/** Downloads a zip, expecting status 200. */
export async function download(url: string): Promise<Buffer> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}
