import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { unzip } from '../transports/unzip.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', fixtures: 'none' });
});
afterAll(() => mock.stop());

/** Posts a document as a script does: a text with its own prefixes, no SOAP, no library. */
async function post(payload: string): Promise<string> {
  const body = `<Request xmlns="http://www.scene7.com/IpsApi/xsd/2017-10-29-beta"><authHeader xmlns="http://www.scene7.com/IpsApi/xsd">
    <user>robin@example.com</user>
    <password>secret</password>
    <faultHttpStatusCode>200</faultHttpStatusCode>
</authHeader>${payload}</Request>`;
  const response = await fetch(`${mock.url}/scene7/api/IpsApiService`, { method: 'POST', headers: { 'Content-Type': 'text/xml' }, body });
  expect(response.status).toBe(200);
  return response.text();
}

/** What an XPath finds to a DOM that knows no namespaces: names as they are written, and declarations are attributes like others. */
function find(xml: string, xpath: string): string[] {
  const document = XmlDocument.fromString(xml.replace(/ xmlns="[^"]*"/g, ''));
  try {
    return document.root.find(xpath).map((node) => ('content' in node ? String(node.content) : ''));
  } finally {
    document.dispose();
  }
}

test('a script exports over plain XML, polls the log by the name of its job, downloads the zip and opens it', async () => {
  const submitted =
    await post(`<ns2:submitJobParam xmlns="http://www.scene7.com/IpsApi/xsd" xmlns:ns2="http://www.scene7.com/IpsApi/xsd/2017-10-29-beta">
    <ns2:companyHandle>c|47</ns2:companyHandle>
    <ns2:jobName>0_bulk_export_1764000000000</ns2:jobName>
    <ns2:exportJob>
        <ns2:assetHandleArray><ns2:items>a|743|1|538</ns2:items><ns2:items>a|210</ns2:items></ns2:assetHandleArray>
        <ns2:fmt>orig</ns2:fmt>
        <ns2:emailSetting>None</ns2:emailSetting>
    </ns2:exportJob>
</ns2:submitJobParam>`);
  expect(find(submitted, '/submitJobReturn/jobHandle')).toEqual(['j|47|0_bulk_export_1764000000000||']);

  const poll = (): Promise<string> =>
    post(`<ns2:getJobLogDetailsParam xmlns="http://www.scene7.com/IpsApi/xsd" xmlns:ns2="http://www.scene7.com/IpsApi/xsd/2017-10-29-beta">
    <ns2:companyHandle>c|47</ns2:companyHandle>
    <ns2:originalName>0_bulk_export_1764000000000</ns2:originalName>
</ns2:getJobLogDetailsParam>`);
  const urls: string[] = [];
  let polls = 0;
  for (; urls.length === 0 && polls < 20; polls++) {
    urls.push(...find(await poll(), "//assetName[starts-with(text(),'http')]"));
    mock.clock.advance('1s');
  }
  // It waits for one second, and has two items of one second each.
  expect(polls).toBe(4);
  expect(urls).toHaveLength(1);

  const download = await fetch(urls[0] ?? '');
  expect(download.status).toBe(200);
  expect(download.headers.get('content-type')).toBe('application/zip');
  const files = await unzip(Buffer.from(await download.arrayBuffer()));
  expect([...files.keys()]).toEqual([expect.stringMatching(/^\w+\.png$/), expect.stringMatching(/^\w+\.png$/)]);
  for (const file of files.values()) expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
});

test('a script is called when its job is done, and reads its log in its own language', async () => {
  const called: string[] = [];
  const server = createServer((request, response) => {
    called.push(request.url ?? '');
    response.end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    // A server that listens on TCP has an address.
    const { port } = server.address() as AddressInfo;
    await post(`<submitJobParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyHandle>c|47</companyHandle><jobName>Veröffentlichung</jobName><locale>de-AT</locale>
      <imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting><httpCompletionUrl>http://127.0.0.1:${port}/done?for=me&amp;x=%20</httpCompletionUrl></imageServingPublishJob></submitJobParam>`);
    expect(called).toEqual([]);
    await mock.settle();
    await mock.callbacks.settle();
    expect(called).toEqual([
      expect.stringMatching(
        /^\/done\?for=me&x=%20&jobHandle=j%7C47%7C%7CVer%C3%B6ffentlichung_[^&]+%7C\d+&jobName=Ver%C3%B6ffentlichung&status=Completed$/,
      ),
    ]);
  } finally {
    server.close();
  }
  const log = await post(
    '<getJobLogDetailsParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyHandle>c|47</companyHandle><originalName>Veröffentlichung</originalName></getJobLogDetailsParam>',
  );
  const [job] = mock.jobs.list({ originalName: 'Veröffentlichung', include: ['log'] });
  expect(find(log, '/getJobLogDetailsReturn/jobLogArray/items/detailArray/items/logMessage')).toEqual(job?.log.map(({ message }) => message));
  expect(mock.mails.list({ job: job?.id ?? 0 })).toMatchObject([{ to: 'robin@example.com', language: 'de' }]);
});
