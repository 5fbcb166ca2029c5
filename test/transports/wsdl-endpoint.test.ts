import { request as httpRequest } from 'node:http';
import { XmlAttribute, XmlDocument, XmlElement } from 'libxml2-wasm';
import { createClientAsync } from 'soap';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allVersions } from '../../src/contract/api-version.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { knownVersion } from '../conversation.js';

const SERVICE_PATH = '/scene7/services/IpsApiService';
const NAMESPACES = {
  wsdl: 'http://schemas.xmlsoap.org/wsdl/',
  soap: 'http://schemas.xmlsoap.org/wsdl/soap/',
  soap12: 'http://schemas.xmlsoap.org/wsdl/soap12/',
  xsd: 'http://www.w3.org/2001/XMLSchema',
};
const FAULTS = ['ipsApiFault', 'authenticationFault', 'authorizationFault'];
const VERSIONS = allVersions().map(({ id, wsdl }) => ({ id, wsdl }));

let mock: IpsMock;

beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});

afterAll(() => mock.stop());

/** Gets a WSDL. `host` replaces the Host header, which fetch writes by itself. */
function get(file: string, query = '', host?: string): Promise<{ status: number; contentType: string | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { Host: host };
    const request = httpRequest(`${mock.url}/scene7/webservice/${file}${query}`, { headers, setHost: host === undefined }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, contentType: response.headers['content-type'], text }));
    });
    request.on('error', reject);
    request.end();
  });
}

/** Parses a document and reads texts out of it by XPath: of attributes their values, of elements their names. */
function texts(xml: string, ...xpaths: readonly string[]): string[][] {
  const document = XmlDocument.fromString(xml);
  try {
    return xpaths.map((xpath) =>
      document.root
        .find(xpath, NAMESPACES)
        .map((node) => (node instanceof XmlAttribute ? node.value : node instanceof XmlElement ? node.name : node.content)),
    );
  } finally {
    document.dispose();
  }
}

/** The addresses that a WSDL gives for the service. */
const addresses = (xml: string): string[] => texts(xml, '//soap:address/@location | //soap12:address/@location')[0] ?? [];

describe.each(VERSIONS)('the WSDL of $id', ({ id, wsdl }) => {
  const version = knownVersion(id);
  const operations = [...version.operationsByInput.values()].map(({ name }) => name);

  test('is at its URL', async () => {
    expect(mock.wsdlUrl(id)).toBe(`${mock.url}/scene7/webservice/${wsdl}`);
    const { status, contentType, text } = await get(wsdl);
    expect(status).toBe(200);
    expect(contentType).toBe('text/xml;charset=utf-8');
    expect(addresses(text)).toEqual([mock.serviceUrl, mock.serviceUrl]);
  });

  test('has the names that generated clients are built from', async () => {
    const { text } = await get(wsdl);
    const [definitions, messages, parts, portTypes, bindings, bound, services, ports, portBindings] = texts(
      text,
      '/wsdl:definitions/@name | /wsdl:definitions/@targetNamespace',
      '/wsdl:definitions/wsdl:message/@name',
      '/wsdl:definitions/wsdl:message/wsdl:part/@name',
      '/wsdl:definitions/wsdl:portType/@name',
      '/wsdl:definitions/wsdl:binding/@name',
      '/wsdl:definitions/wsdl:binding/@type',
      '/wsdl:definitions/wsdl:service/@name',
      '/wsdl:definitions/wsdl:service/wsdl:port/@name',
      '/wsdl:definitions/wsdl:service/wsdl:port/@binding',
    );
    expect(definitions).toEqual(['IpsApi', 'http://www.scene7.com/IpsApi']);
    expect(messages).toEqual([
      ...operations.flatMap((name) => [name, `${name}Response`]),
      'ipsApiFaultException',
      'authenticationFaultException',
      'authorizationFaultException',
      'authHeader',
    ]);
    expect(parts).toEqual([...operations.flatMap(() => ['input', 'output']), 'fault', 'fault', 'fault', 'authHeader']);
    expect(portTypes).toEqual(['IpsApiPortType']);
    expect(bindings).toEqual(['IpsApiServiceSoapBinding', 'IpsApiServiceSoap12Binding']);
    expect(bound).toEqual(['tns:IpsApiPortType', 'tns:IpsApiPortType']);
    expect(services).toEqual(['IpsApiService']);
    expect(ports).toEqual(['IpsApiSoapPort', 'IpsApiSoap12Port']);
    expect(portBindings).toEqual(['tns:IpsApiServiceSoapBinding', 'tns:IpsApiServiceSoap12Binding']);
  });

  test.each([
    ['soap', 1],
    ['soap12', 2],
  ])('binds every operation to %s, with its action, its header and its faults', async (prefix, place) => {
    const { text } = await get(wsdl);
    const binding = `/wsdl:definitions/wsdl:binding[${place}]`;
    const [style, names, actions, headers, bodies, faults, soapFaults, abstractFaults] = texts(
      text,
      `${binding}/${prefix}:binding/@style`,
      `${binding}/wsdl:operation/@name`,
      `${binding}/wsdl:operation/${prefix}:operation/@soapAction`,
      `${binding}/wsdl:operation/wsdl:input/${prefix}:header[@message="tns:authHeader" and @part="authHeader" and @use="literal"]/@part`,
      `${binding}/wsdl:operation/*/${prefix}:body/@use`,
      `${binding}/wsdl:operation/wsdl:fault/@name`,
      `${binding}/wsdl:operation/wsdl:fault/${prefix}:fault[@use="literal"]/@name`,
      '/wsdl:definitions/wsdl:portType/wsdl:operation/wsdl:fault/@name',
    );
    const ofEach = (...values: readonly string[]): string[] => operations.flatMap(() => values);
    expect(style).toEqual(['document']);
    expect(names).toEqual(operations);
    expect(actions).toEqual(operations);
    expect(headers).toEqual(ofEach('authHeader'));
    expect(bodies).toEqual(ofEach('literal', 'literal'));
    expect(faults).toEqual(ofEach(...FAULTS));
    expect(soapFaults).toEqual(ofEach(...FAULTS));
    expect(abstractFaults).toEqual(ofEach(...FAULTS));
  });

  test('refers only to what it holds', async () => {
    const { text } = await get(wsdl);
    const [messages = [], used = [], elements = [], parts = [], named = [], types = []] = texts(
      text,
      '//wsdl:message/@name',
      '//wsdl:portType//@message | //*[local-name()="header"]/@message',
      '//xsd:schema/xsd:element[not(@name = ../preceding-sibling::xsd:schema/xsd:element/@name)]/@name',
      '//wsdl:part/@element',
      '//xsd:schema/xsd:complexType/@name',
      '//xsd:element/@type',
    );
    const without = (each: string): string => each.replace(/^.*:/, '');
    expect(used.map(without).filter((each) => !messages.includes(each))).toEqual([]);
    expect(parts.map(without).filter((each) => !elements.includes(each))).toEqual([]);
    expect(types.filter((each) => !each.startsWith('xsd:') && !named.includes(without(each)))).toEqual([]);
    expect(new Set(elements).size).toBe(elements.length);
    expect(new Set(named).size).toBe(named.length);
  });

  test('has two schemas, whose names are qualified, and the authHeader in both from 2014-04-03 on', async () => {
    const { text } = await get(wsdl);
    const [schemas, forms, header, faultParts] = texts(
      text,
      '//xsd:schema/@targetNamespace',
      '//xsd:schema/@elementFormDefault',
      '//xsd:schema[xsd:element[@name="authHeader"]]/@targetNamespace',
      '//wsdl:message[contains(@name, "Exception")]/wsdl:part/@element',
    );
    const { namespace, baseNamespace, headerNamespace } = version;
    const expected = namespace === baseNamespace ? [namespace] : [baseNamespace, namespace];
    expect(schemas).toEqual(expected);
    expect(forms).toEqual(expected.map(() => 'qualified'));
    expect(header).toEqual(headerNamespace === baseNamespace ? [baseNamespace] : [baseNamespace, headerNamespace]);
    expect(faultParts).toEqual(FAULTS.map((fault) => `base:${fault}`));
  });

  test('makes a client of the soap package', async () => {
    const client = await createClientAsync(mock.wsdlUrl(id), { disableCache: true });
    const { IpsApiService } = client.describe();
    expect(Object.keys(IpsApiService)).toEqual(['IpsApiSoapPort', 'IpsApiSoap12Port']);
    expect(Object.keys(IpsApiService.IpsApiSoapPort).sort()).toEqual([...operations].sort());
    expect(Object.keys(IpsApiService.IpsApiSoap12Port).sort()).toEqual([...operations].sort());
  });

  test('names nothing of how the mock keeps it', async () => {
    const { text } = await get(wsdl);
    expect(text).not.toContain('urn:ips-mock');
    expect(text).not.toMatch(/\bv:/);
  });
});

describe('the service address', () => {
  test.each([
    ['ips.example.test', 'http://ips.example.test'],
    ['ips.example.test:8080', 'http://ips.example.test:8080'],
    ['[::1]:8780', 'http://[::1]:8780'],
  ])('follows the Host header %s', async (host, base) => {
    const { text } = await get('IpsApi-2014-04-03.wsdl', '', host);
    expect(addresses(text)).toEqual([`${base}${SERVICE_PATH}`, `${base}${SERVICE_PATH}`]);
  });

  test('stays an address and the WSDL a document, whatever the Host header holds', async () => {
    const { text } = await get('IpsApi-2014-04-03.wsdl', '', `a"/><&'`);
    expect(addresses(text)).toEqual([`http://a"/><&'${SERVICE_PATH}`, `http://a"/><&'${SERVICE_PATH}`]);
  });

  test.each([
    ['https://example.test:8443', 'https://example.test:8443'],
    ['https://example.test:8443/', 'https://example.test:8443'],
    ['https://example.test:8443/another/path?a=b#c', 'https://example.test:8443'],
    ['http://example.test', 'http://example.test'],
    ['HTTPS://EXAMPLE.test', 'https://example.test'],
    ['http://127.0.0.1:9', 'http://127.0.0.1:9'],
    ['http://user:word@example.test', 'http://example.test'],
  ])('has scheme, host and port of serviceUrl=%s, and keeps its path', async (serviceUrl, base) => {
    for (const { wsdl } of VERSIONS) {
      const { status, text } = await get(wsdl, `?serviceUrl=${encodeURIComponent(serviceUrl)}`);
      expect(status).toBe(200);
      expect(addresses(text)).toEqual([`${base}${SERVICE_PATH}`, `${base}${SERVICE_PATH}`]);
    }
  });

  test('has them when serviceUrl is written without escapes, and on the service page’s ?wsdl too', async () => {
    const { text } = await get('IpsApi.wsdl', '?serviceUrl=https://example.test:8443');
    expect(addresses(text)[0]).toBe(`https://example.test:8443${SERVICE_PATH}`);
    const response = await fetch(`${mock.serviceUrl}?wsdl&serviceUrl=https://example.test:8443`);
    expect(addresses(await response.text())[0]).toBe(`https://example.test:8443${SERVICE_PATH}`);
  });

  test.each(['nonsense', '', 'example.test', '/a/path', 'http://', 'http://a b', 'javascript:alert(1)', 'mailto:a@b', 'file:///etc/hostname'])(
    'is refused for serviceUrl=%j',
    async (serviceUrl) => {
      const { status, contentType, text } = await get('IpsApi-2014-04-03.wsdl', `?serviceUrl=${encodeURIComponent(serviceUrl)}`);
      expect(status).toBe(400);
      expect(contentType).toBe('text/plain;charset=utf-8');
      expect(text).toContain('serviceUrl');
      expect(text).toContain('http://localhost:8780');
    },
  );
});

describe('a WSDL for one version of SOAP', () => {
  test.each([
    ['1.1', 'IpsApiServiceSoapBinding', 'IpsApiSoapPort', 'soap12'],
    ['1.2', 'IpsApiServiceSoap12Binding', 'IpsApiSoap12Port', 'soap'],
  ])('has no other port (soap=%s)', async (soap, binding, port, absent) => {
    for (const { wsdl } of VERSIONS) {
      const { status, text } = await get(wsdl, `?soap=${soap}&serviceUrl=http://example.test`);
      expect(status).toBe(200);
      const found = texts(text, '//wsdl:binding/@name', '//wsdl:port/@name', `//${absent}:*`);
      expect(found).toEqual([[binding], [port], []]);
      expect(addresses(text)).toEqual([`http://example.test${SERVICE_PATH}`]);
    }
  });

  test('is that of both otherwise', async () => {
    const [both, one] = await Promise.all([get('IpsApi-2014-04-03.wsdl'), get('IpsApi-2014-04-03.wsdl', '?soap=1.1')]);
    const rest = both.text.replace(
      /\n {2}<wsdl:binding name="IpsApiServiceSoap12Binding"[\s\S]*?<\/wsdl:binding>|\n {4}<wsdl:port name="IpsApiSoap12Port".*/g,
      '',
    );
    expect(one.text).toBe(rest);
  });

  test.each(['', '1', '2.0', 'both', 'constructor'])('is refused for soap=%j', async (soap) => {
    const { status, contentType, text } = await get('IpsApi-2014-04-03.wsdl', `?soap=${soap}`);
    expect({ status, contentType }).toEqual({ status: 400, contentType: 'text/plain;charset=utf-8' });
    expect(text).toBe(`soap: "${soap}" is no version of SOAP: expected 1.1 or 1.2\n`);
  });

  test('is refused where two are asked for', async () => {
    const { status, text } = await get('IpsApi-2014-04-03.wsdl', '?soap=1.1&soap=1.2');
    expect({ status, text }).toEqual({ status: 400, text: 'soap: "1.1,1.2" is no version of SOAP: expected 1.1 or 1.2\n' });
  });
});

test.each(['IpsApi-1999-01-01.wsdl', 'ipsapi.wsdl', 'IpsApi', 'IpsApi-2014-04-03.xsd', '..%2f..%2fpackage.json', 'constructor', '%00'])(
  'a file that is not there (%s) is answered with those that are',
  async (file) => {
    const { status, contentType, text } = await get(file);
    expect(status).toBe(404);
    expect(contentType).toBe('text/plain;charset=utf-8');
    for (const { wsdl } of VERSIONS) expect(text).toContain(`/scene7/webservice/${wsdl}\n`);
  },
);

test('a path that cannot be decoded is no error of the mock', async () => {
  const { status } = await get('%zz');
  expect(status).toBe(400);
});

test.each(['/scene7/webservice/IpsApi-2014-04-03.wsdl', '/scene7/IpsApi-2014-04-03.wsdl'])(
  'a call that is sent to %s is told where calls go',
  async (path) => {
    const response = await fetch(`${mock.url}${path}`, { method: 'POST', body: '<Envelope/>' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
    expect(await response.text()).toContain('SOAP requests go to /scene7/services/IpsApiService\n');
  },
);
