import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allVersions, apiVersion } from '../../src/contract/api-version.js';
import { childElements } from '../../src/contract/child-elements.js';
import { encodeElement } from '../../src/contract/encode.js';
import { loadContract } from '../../src/contract/load-contract.js';
import { existsIn, type Operation } from '../../src/contract/model.js';
import { type MessageElement, PlainElement } from '../../src/contract/plain-element.js';
import { readAuthHeader } from '../../src/transports/auth-header.js';
import { parsePlainXml } from '../../src/transports/parse-plain-xml.js';
import { elementsByName, withXml } from '../../src/transports/parse-xml.js';
import { type ParsedPayload, parsePayload } from '../../src/transports/parsed-message.js';
import { readEnvelope } from '../../src/transports/soap/soap-envelope.js';
import { objectsOf } from '../contract/arbitraries.js';
import { fullXml, smallestXml } from '../contract/smallest-xml.js';
import { envelopeOf } from '../conversation.js';

/** What the plain reader leaves to libxml2, with the same meaning wherever it stands behind a root. */
const UNUSUAL_END = '<!-- -->';

interface Reading {
  /** Whether libxml2 was not needed. */
  readonly isPlain: boolean;
  readonly said: unknown;
}

/** What a message says: its elements, who calls, and what. */
async function reading(body: Uint8Array): Promise<Reading> {
  let isPlain = false;
  try {
    const said = await withXml(body, (root) => {
      const { soapVersion, headers, body: content } = readEnvelope(root);
      const auth = readAuthHeader(root.name === 'Envelope' ? headers : elementsByName(childElements(root)));
      const payload = 'payload' in content ? parsePayload(content.payload) : { fault: content.fault.reason };
      const all = { soapVersion, headers: [...headers.keys()], auth, payload: 'kind' in payload ? saidOf(payload) : payload, tree: treeOf(root) };
      // Set last: an unusual message is read again.
      isPlain = root instanceof PlainElement;
      return all;
    });
    return { isPlain, said };
  } catch (error) {
    return { isPlain, said: String(error) };
  }
}

function saidOf(payload: ParsedPayload): unknown {
  if (payload.kind === 'call') return { version: payload.version.id, operation: payload.operation.name, params: payload.params };
  return { kind: payload.kind, reason: payload.fault.reason };
}

function treeOf(element: MessageElement): unknown {
  const children = childElements(element);
  return [element.name, element.namespaceUri, children.length > 0 ? children.map(treeOf) : element.content];
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}

/** Reads a message by both readers, if the plain one takes it. @returns whether it did */
async function expectSameReading(body: Uint8Array): Promise<boolean> {
  const plain = await reading(body);
  if (plain.isPlain) expect(plain.said).toEqual((await reading(Buffer.concat([body, bytesOf(UNUSUAL_END)]))).said);
  return plain.isPlain;
}

const OPERATIONS = loadContract().operations;

/** Requests of all operations and versions, whose texts are anything. */
const requests = fc.constantFrom(...OPERATIONS).chain((operation: Operation) =>
  fc.constantFrom(...allVersions().flatMap((_, index) => (existsIn(operation, index) ? [apiVersion(index)] : []))).chain((version) =>
    fc.tuple(objectsOf(version, operation.input), fc.constantFrom(...ENVELOPES)).map(([params, envelope]) => {
      return envelope(encodeElement(version, operation.input, params));
    }),
  ),
);

const AUTH = '<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>a@example.com</user><password>&lt;p&amp;w&#x3e;</password></authHeader>';

/** Envelopes as SOAP stacks write them. */
const ENVELOPES: readonly ((payload: string) => string)[] = [
  (payload) =>
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header>${AUTH}</soapenv:Header><soapenv:Body>${payload}</soapenv:Body></soapenv:Envelope>`,
  (payload) =>
    `<?xml version="1.0" encoding="utf-8"?>\r\n<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\r\n  <s:Header>${AUTH}</s:Header>\r\n  <s:Body>\r\n${payload}\r\n  </s:Body>\r\n</s:Envelope>\r\n`,
  (payload) =>
    `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Header xmlns:a="urn:x"><h:authHeader xmlns:h="urn:y" a:mustUnderstand="1"><h:user> b </h:user></h:authHeader></Header><Body >${payload}</Body ></Envelope>`,
];

describe('the plain reader', () => {
  it('reads every operation in every version, with the required fields and with all, as libxml2 does', async () => {
    for (const [index] of allVersions().entries()) {
      const version = apiVersion(index);
      for (const { input } of version.operationsByInput.values()) {
        for (const content of [smallestXml(version, input), fullXml(version, input)]) {
          const payload = `<${input} xmlns="${version.namespace}">${content}</${input}>`;
          const isPlain = await expectSameReading(bytesOf(envelopeAround(payload)));
          // Content in Base64 is libxml2's.
          expect(isPlain, input).toBe(!content.includes('dGV4dA=='));
        }
      }
    }
  });

  it('reads what SOAP stacks write as libxml2 does', async () => {
    const folder = 'test/fixtures/samples';
    const plain: string[] = [];
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.http'))) {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const body = bytesOf(text.slice(text.indexOf('<', text.search(/\r?\n\r?\n/))));
      if (await expectSameReading(body)) plain.push(name);
    }
    expect(plain.length).toBeGreaterThan(6);
  });

  it('reads whatever values a request holds as libxml2 does', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(requests, async (text) => {
        if (await expectSameReading(bytesOf(text))) count++;
      }),
      { numRuns: 1500 },
    );
    expect(count).toBeGreaterThan(500);
  });

  it('takes nothing that libxml2 does not take, and reads it as libxml2 does, wherever a message is broken', async () => {
    let count = 0;
    const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('replace', 'insert', 'delete'), fc.constantFrom(...PIECES)), {
      minLength: 1,
      maxLength: 3,
    });
    const message = fc.oneof(requests, fc.constantFrom(...SHORT));
    await fc.assert(
      fc.asyncProperty(message, edits, async (text, changes) => {
        let broken = text;
        for (const [place, kind, piece] of changes) {
          const at = place % (broken.length + 1);
          broken = broken.slice(0, at) + (kind === 'delete' ? '' : piece) + broken.slice(kind === 'insert' ? at : at + (place % 5) + 1);
        }
        if (await expectSameReading(bytesOf(broken))) count++;
      }),
      { numRuns: Number(process.env.PLAIN_RUNS ?? 12_000) },
    );
    expect(count).toBeGreaterThan(300);
  });

  it.each(unusualTexts())('leaves %s to libxml2', (_what, text) => {
    expect(parsePlainXml(typeof text === 'string' ? bytesOf(text) : text)).toBeUndefined();
  });
});

function envelopeAround(payload: string): string {
  return ENVELOPES[0]?.(payload) ?? '';
}

/** Short ones, which edits often hit where it matters. */
const SHORT = [
  '<a xmlns="http://example.com/x" b="1" c:d="2" xmlns:c="urn:c"><c:e>t&amp;t</c:e> <f/></a>',
  '<?xml version="1.0" encoding="UTF-8"?><a><b>x</b><b>y</b></a>',
  envelopeOf('stopJob', '<companyHandle>c|47</companyHandle><jobHandle>j|47|1</jobHandle>'),
  envelopeOf(
    'getJobLogs',
    '<companyHandle>c|47</companyHandle><startDate>2027-01-31T08:00:00Z</startDate><endDate>2027-02-01T08:00:00+01:00</endDate>',
  ),
  envelopeOf('getActiveJobs', '<companyHandle>c|47</companyHandle><includeWaitingJobs> true </includeWaitingJobs>'),
];

const PIECES = [
  ...['<', '>', '/', '</', '/>', '<a>', '</a>', '<b/>', '&', '&lt;', '&#65;', '&#0;', '&#xd800;', '&#xfeff;', '&nbsp;', ';', ']]>', '<!-- x -->'],
  ...['"', "'", '=', ' ', '\t', '\n', '\r', '\u00a0', '\u2028', '\u0085', '\ufeff', '\u0001', 'é', '😀', '<![CDATA[x]]>', '<?x y?>', 'xmlns="urn:z"'],
  ...[
    ' xmlns=""',
    ' xmlns:c="urn:c"',
    ' a="1"',
    ' a="1" a="2"',
    ' c:a="&lt;"',
    ':',
    'x:',
    '-',
    '.',
    '0',
    '9',
    '00',
    '1e3',
    'T',
    'Z',
    '+14:00',
    '\\u',
  ],
  ...['xml:space="preserve"', ' xsi:nil="true"', 'true', '-0', '99999999999', '2027-02-29T00:00:00Z', '24:00:00'],
];

function unusualTexts(): [string, string | Uint8Array][] {
  return [
    ['a comment', '<a><!-- b --></a>'],
    ['CDATA', '<a><![CDATA[b]]></a>'],
    ['a doctype', '<!DOCTYPE a><a/>'],
    ['a processing instruction', '<a><?b c?></a>'],
    ['text beside elements', '<a>b<c/></a>'],
    ['text behind elements', '<a><c/>b</a>'],
    ['two roots', '<a/><b/>'],
    ['a root that is not closed', '<a><b/>'],
    ['elements that cross', '<a><b></a></b>'],
    ['a prefix that stands for nothing', '<x:a/>'],
    ['a prefix of an attribute that stands for nothing', '<a x:b="1"/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['a bare ampersand', '<a>b & c</a>'],
    ['a reference to no character', '<a>&#1;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['another encoding', '<?xml version="1.0" encoding="iso-8859-1"?><a/>'],
    ['UTF-16', Buffer.from('<a/>', 'utf16le')],
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
    ['a byte order mark', '\ufeff<a/>'],
    ['elements within a hundred others', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
    ['nothing but white space', ' \n'],
  ];
}
