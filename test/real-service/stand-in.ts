import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Account, type JobFile, USER } from './account.js';
import { handleOf, OPERATIONS, ServiceFault } from './answers.js';
import { child, type Element, escaped, leaf, readXml, textOf } from './xml.js';

/*
 * A second service that speaks the IPS API, for tests that need one which is not the mock: a few operations, written by hand as recorded traffic and
 * the published reference say. It imports nothing from src/. The marks are those of account.ts.
 */

/** An answer before it is sent. */
export interface ServiceAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Changes answers, so that the service differs from what is known of it. @param operation undefined for what calls none */
export type AnswerChange = (answer: ServiceAnswer, operation: string | undefined, version: string | undefined) => ServiceAnswer;

/** A service that runs. */
export interface StandIn {
  /** Scheme, host and port. */
  readonly url: string;
  /** Its time, milliseconds since 1970. */
  readonly now: () => number;
  /** Lets time pass. */
  readonly advance: (milliseconds: number) => void;
  /** All that it has answered to calls, in order, uncompressed. */
  readonly answers: readonly string[];
  readonly stop: () => Promise<void>;
}

/** A call, whatever its transport. */
interface Called {
  readonly operation: string;
  readonly version: string;
  readonly params: Element;
  /** The authHeader. */
  readonly auth: Element | undefined;
}

const BASE = 'http://www.scene7.com/IpsApi/xsd';
const ENVELOPES = { '1.1': 'http://schemas.xmlsoap.org/soap/envelope/', '1.2': 'http://www.w3.org/2003/05/soap-envelope' } as const;
// It begins so (t).
const DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>";

/** Starts a service. @param change what it answers in another way */
export async function startStandIn({ start, change = (answer) => answer }: { start: number; change?: AnswerChange }): Promise<StandIn> {
  let now = start;
  const service = new Service(() => now, change);
  const server = createServer((request, response) => void service.handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens at a port.
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: service.url,
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    answers: service.answers,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

class Service {
  url = '';
  readonly answers: string[] = [];
  readonly #now: () => number;
  readonly #change: AnswerChange;
  readonly #account: Account;

  constructor(now: () => number, change: AnswerChange) {
    this.#now = now;
    this.#change = change;
    this.#account = new Account(now);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    // Without an encoding the pieces are buffers.
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks);
    const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
    const { answer, called } = this.#answerTo(request, body);
    const { status, contentType, body: text } = this.#change(answer, called?.operation, called?.version);
    if (request.method === 'POST') this.answers.push(text);
    // The authHeader decides; without a word of it Accept-Encoding does (d).
    const wish = textOf(called?.auth, 'gzipResponse');
    const isGzip = wish === undefined ? /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) : wish === 'true';
    response.writeHead(status, { 'Content-Type': contentType, 'X-Powered-By': 'by hand', ...(isGzip ? { 'Content-Encoding': 'gzip' } : {}) });
    response.end(isGzip ? gzipSync(text) : text);
  }

  #answerTo({ method, url = '', headers }: IncomingMessage, body: Buffer): { answer: ServiceAnswer; called?: Called | undefined } {
    const [path = ''] = url.split('?', 1);
    if (method === 'GET' && /^\/scene7\/(?:webservice\/)?IpsApi-2014-04-03\.wsdl$/.test(path)) {
      return { answer: { status: 200, contentType: 'text/xml;charset=utf-8', body: this.#wsdl() } };
    }
    // The last segment is ignored (o).
    if (/^\/scene7\/services\/IpsApiService(?:\/\w+)?$/.test(path)) return this.#soap(body.toString('utf8'));
    if (path === '/scene7/api/IpsApiService') return this.#plain(() => plainCall(body.toString('utf8')));
    if (path === '/scene7/UploadFile') return this.#upload(body, headers['content-type'] ?? '');
    return { answer: { status: 404, contentType: 'text/plain', body: 'Not here' } };
  }

  #soap(text: string): { answer: ServiceAnswer; called?: Called } {
    const is12 = text.includes(ENVELOPES['1.2']);
    let called: Called | undefined;
    try {
      called = soapCall(text);
      return { answer: soapAnswer(200, is12, this.#returned(called)), called };
    } catch (error) {
      if (!(error instanceof ServiceFault)) throw error;
      return { answer: soapAnswer(faultStatus(called), is12, soapFault(error, is12)), ...(called ? { called } : {}) };
    }
  }

  /** A transport without envelopes. */
  #plain(read: () => Called): { answer: ServiceAnswer; called?: Called | undefined } {
    const contentType = 'text/xml;charset=utf-8';
    let called: Called | undefined;
    try {
      called = read();
      return { answer: { status: 200, contentType, body: `${DECLARATION}${this.#returned(called)}\n` }, called };
    } catch (error) {
      if (!(error instanceof ServiceFault)) throw error;
      return { answer: { status: faultStatus(called), contentType, body: `${DECLARATION}${faultElement(error)}\n` }, called };
    }
  }

  #upload(body: Buffer, contentType: string): { answer: ServiceAnswer; called?: Called | undefined } {
    const parts = formParts(body, contentType);
    const document = (name: string): string => parts.find((part) => part.name === name)?.content.toString('utf8') ?? '';
    return this.#plain(() => {
      const params = readXml(document('uploadParams'));
      const files = parts.filter(({ fileName }) => fileName !== undefined);
      return { ...callOf(params, readXml(document('auth'))), operation: 'uploadPost', params: withFiles(params, files) };
    });
  }

  /** The return element of a call, in the caller's namespace (t). */
  #returned(called: Called): string {
    const { operation, version, params, auth } = called;
    authenticate(auth);
    const client = textOf(auth, 'appName') ?? '';
    const namespace = `${BASE}/${version}`;
    const content =
      operation === 'uploadPost'
        ? this.#uploadPost(params, client)
        : OPERATIONS[operation]?.(this.#account, { params, version, client }, this.#now());
    if (content === undefined) throw new ServiceFault('ipsApiFault', 30003, `Unknown operation: ${operation}`);
    // Unprefixed in a default namespace (t).
    return `<${operation}Return xmlns="${namespace}">${content}</${operation}Return>`;
  }

  #uploadPost(params: Element, client: string): string {
    const name = textOf(params, 'jobName');
    if (name === undefined) throw new ServiceFault('ipsApiFault', 30002, 'Missing required parameter: jobName');
    const folder = textOf(params, 'destFolder') ?? '';
    const files = params.children.filter((each) => each.name === FILE).map((each) => fileOf(each, folder));
    const job = this.#account.upload('post', name, client, files, textOf(child(params, 'uploadParams'), 'emailSetting') ?? 'None');
    return leaf('jobHandle', handleOf(job));
  }

  /** Enough of a WSDL for a client to find its way (c). */
  #wsdl(): string {
    return `${DECLARATION}
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:tns="http://www.scene7.com/IpsApi" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:types="${BASE}/2014-04-03" targetNamespace="http://www.scene7.com/IpsApi" name="IpsApi">
  <wsdl:types>
    <xsd:schema targetNamespace="${BASE}/2014-04-03" elementFormDefault="qualified">
      <xsd:element name="authHeader"><xsd:complexType><xsd:sequence>
        <xsd:element name="user" type="xsd:string"/><xsd:element name="password" type="xsd:string"/><xsd:element name="appName" type="xsd:string"/><xsd:element name="appVersion" type="xsd:string"/>
      </xsd:sequence></xsd:complexType></xsd:element>
      <xsd:element name="getAssetsByNameParam"><xsd:complexType><xsd:sequence>
        <xsd:element name="companyHandle" type="xsd:string"/><xsd:element name="nameArray" type="types:StringArray"/>
      </xsd:sequence></xsd:complexType></xsd:element>
      <xsd:complexType name="StringArray"><xsd:sequence><xsd:element name="items" type="xsd:string" minOccurs="0" maxOccurs="unbounded"/></xsd:sequence></xsd:complexType>
      <xsd:complexType name="Asset"><xsd:sequence><xsd:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/></xsd:sequence></xsd:complexType>
      <xsd:complexType name="AssetArray"><xsd:sequence><xsd:element name="items" type="types:Asset" minOccurs="0" maxOccurs="unbounded"/></xsd:sequence></xsd:complexType>
      <xsd:element name="getAssetsByNameReturn"><xsd:complexType><xsd:sequence><xsd:element name="assetArray" type="types:AssetArray"/></xsd:sequence></xsd:complexType></xsd:element>
    </xsd:schema>
  </wsdl:types>
  <wsdl:message name="authHeader"><wsdl:part name="authHeader" element="types:authHeader"/></wsdl:message>
  <wsdl:message name="getAssetsByName"><wsdl:part name="input" element="types:getAssetsByNameParam"/></wsdl:message>
  <wsdl:message name="getAssetsByNameResponse"><wsdl:part name="output" element="types:getAssetsByNameReturn"/></wsdl:message>
  <wsdl:portType name="IpsApiPortType">
    <wsdl:operation name="getAssetsByName"><wsdl:input message="tns:getAssetsByName"/><wsdl:output message="tns:getAssetsByNameResponse"/></wsdl:operation>
  </wsdl:portType>
  <wsdl:binding name="IpsApiServiceSoapBinding" type="tns:IpsApiPortType">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="getAssetsByName">
      <soap:operation soapAction="getAssetsByName"/>
      <wsdl:input><soap:body use="literal"/><soap:header message="tns:authHeader" part="authHeader" use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
    </wsdl:operation>
  </wsdl:binding>
  <wsdl:service name="IpsApiService">
    <wsdl:port name="IpsApiSoapPort" binding="tns:IpsApiServiceSoapBinding"><soap:address location="${this.url}/scene7/services/IpsApiService"/></wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`;
  }
}

function authenticate(auth: Element | undefined): void {
  const [user, password] = [textOf(auth, 'user'), textOf(auth, 'password')];
  if (user === undefined) throw new ServiceFault('authenticationFault', 10000, 'No credentials');
  if (user !== USER.email || password !== USER.password) throw new ServiceFault('authenticationFault', 10001, 'Invalid username/password');
}

/** 500, or what the caller wished (d). */
function faultStatus(called: Called | undefined): number {
  return Number(textOf(called?.auth, 'faultHttpStatusCode') ?? 500);
}

function soapCall(text: string): Called {
  const envelope = parsed(text);
  const header = child(envelope, 'Header');
  const params = child(envelope, 'Body')?.children[0];
  if (!params) throw new ServiceFault('ipsApiFault', 30003, 'No request');
  return callOf(params, child(header, 'authHeader'));
}

function plainCall(text: string): Called {
  const request = parsed(text);
  const params = request.children.find(({ name }) => name.endsWith('Param'));
  if (!params) throw new ServiceFault('ipsApiFault', 30003, 'No request');
  return callOf(params, child(request, 'authHeader'));
}

function parsed(text: string): Element {
  try {
    return readXml(text);
  } catch (error) {
    throw new ServiceFault('ipsApiFault', 30003, error instanceof Error ? error.message : 'no XML');
  }
}

function callOf(params: Element, auth: Element | undefined): Called {
  const version = params.namespace.split('/').at(-1) ?? '';
  if (!['2010-01-31', '2014-04-03'].includes(version)) throw new ServiceFault('ipsApiFault', 30003, `Unknown namespace: ${params.namespace}`);
  return { operation: params.name.replace(/Param$/, ''), version, params, auth };
}

/** The prefix of an envelope: as seen in SOAP 1.1 (t), another in SOAP 1.2 (c). */
function soapAnswer(status: number, is12: boolean, payload: string): ServiceAnswer {
  const [prefix, namespace] = is12 ? ['env', ENVELOPES['1.2']] : ['soapenv', ENVELOPES['1.1']];
  const body = is12
    ? `${DECLARATION}\n<${prefix}:Envelope xmlns:${prefix}="${namespace}">\n  <${prefix}:Body>\n    ${payload}\n  </${prefix}:Body>\n</${prefix}:Envelope>\n`
    : `${DECLARATION}<${prefix}:Envelope xmlns:${prefix}="${namespace}"><${prefix}:Body>${payload}</${prefix}:Body></${prefix}:Envelope>`;
  return { status, contentType: is12 ? 'application/soap+xml;charset=UTF-8' : 'text/xml;charset=utf-8', body };
}

/** A fault in SOAP 1.1 (t), and accordingly in SOAP 1.2 (i). */
function soapFault(fault: ServiceFault, is12: boolean): string {
  const detail = faultElement(fault);
  if (!is12)
    return `<soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>${fault.element}</faultstring><detail>${detail}</detail></soapenv:Fault>`;
  const [code, reason] = ['<env:Code><env:Value>env:Receiver</env:Value></env:Code>', `<env:Text xml:lang="en">${fault.element}</env:Text>`];
  return `<env:Fault>${code}<env:Reason>${reason}</env:Reason><env:Detail>${detail}</env:Detail></env:Fault>`;
}

/** Prefixed `tns`, its children too (t). */
function faultElement({ element, code, message }: ServiceFault): string {
  return `<tns:${element} xmlns:tns="${BASE}"><tns:code>${code}</tns:code><tns:reason>${escaped(message)}</tns:reason></tns:${element}>`;
}

/** A part of a form. */
interface FormPart {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly content: Buffer;
}

function formParts(body: Buffer, contentType: string): FormPart[] {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1] ?? '';
  // Bytes as characters, so that a part can be found in a text.
  const pieces = body.toString('latin1').split(`--${boundary}`).slice(1, -1);
  return pieces.map((piece) => {
    const head = piece.slice(0, piece.indexOf('\r\n\r\n'));
    const content = Buffer.from(piece.slice(head.length + 4, -2), 'latin1');
    return { name: /[^e]name="([^"]*)"/.exec(head)?.[1] ?? '', fileName: /filename="([^"]*)"/.exec(head)?.[1], content };
  });
}

/** Files among the params, as no element of the API is called. */
const FILE = '#file';

function withFiles(params: Element, files: readonly FormPart[]): Element {
  const elements = files.map(({ fileName = '', content }): Element => {
    // The head of a PNG holds its size.
    const [width, height] = content.toString('latin1', 1, 4) === 'PNG' ? [content.readUInt32BE(16), content.readUInt32BE(20)] : [0, 0];
    return { name: FILE, namespace: '', text: JSON.stringify({ path: fileName, width, height, fileSize: content.length }), children: [] };
  });
  return { ...params, children: [...params.children, ...elements] };
}

function fileOf({ text }: Element, folder: string): JobFile {
  // Written by withFiles.
  const file = JSON.parse(text) as JobFile;
  return { ...file, path: `${folder}${file.path}` };
}
