import fc from 'fast-check';
import { authHeaderOf, envelopeOf, plainRequestOf } from './conversation.js';
import { FORM, type FormPart, filePart, formOf, jobOptions, UPLOAD_PATH, uploadPostParam } from './transports/upload-form.js';

/*
 * Every way that is known to send a secret, for tests that look for it afterwards.
 */

/** What no secret is without, and nothing else has. */
export const MARK = 'Zq7-m4rk';

export const SOAP = '/scene7/services/IpsApiService';
const PLAIN = '/scene7/api/IpsApiService';
const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';

/** What is sent. */
export interface Message {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** The ways in which an element holds a text. */
const content = fc.constantFrom<(secret: string) => string>(
  (secret) => secret,
  (secret) => ` ${secret} `,
  (secret) => `<![CDATA[${secret}]]>`,
  (secret) => `<![CDATA[</password>]]><![CDATA[${secret}]]>`,
  (secret) => `<!-- </password> -->${secret}`,
  (secret) => `<!-- <password> -->${secret}<!-- ${secret} -->`,
  (secret) => `&#65;&amp;${secret}&lt;`,
  (secret) => `${secret}\n${secret}`,
);

/** The ways in which an element of a name stands in a message. */
const element = fc.constantFrom<(name: string, inside: string) => string>(
  (name, inside) => `<${name}>${inside}</${name}>`,
  (name, inside) => `<${name} >${inside}</${name} >`,
  (name, inside) => `<x:${name} xmlns:x="http://www.scene7.com/IpsApi/xsd">${inside}</x:${name}>`,
  (name, inside) => `<${name} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id=">">${inside}</${name}>`,
);

const secretName = fc.constantFrom('password', 'accessToken', 'samlResponse');

/** A user of its own for each secret: each is the right one. */
export function userOf(secret: string): string {
  return `${secret.slice(MARK.length)}@example.com`;
}

/** The ways in which a message says who calls. */
export const header = (secret: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(authHeaderOf({ user: userOf(secret), password: secret })),
    fc
      .tuple(secretName, element, content)
      .map(
        ([name, wrap, inside]) =>
          `<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>${userOf(secret)}</user>${wrap(name, inside(secret))}</authHeader>`,
      ),
    content.map((inside) => `<AuthUser>${userOf(secret)}</AuthUser><AuthPassword>${inside(secret)}</AuthPassword>`),
    fc
      .tuple(fc.constantFrom('wsse:', 'sec:', ''), fc.constantFrom('PasswordText', 'PasswordDigest'), content)
      .map(
        ([prefix, type, inside]) =>
          `<${prefix}Security xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}="${WSSE}"><${prefix}UsernameToken><${prefix}Username>robin</${prefix}Username><${prefix}Password Type="${WSSE}#${type}">${inside(secret)}</${prefix}Password><${prefix}Nonce>${secret}</${prefix}Nonce></${prefix}UsernameToken></${prefix}Security>`,
      ),
    fc.constant(`<authHeader xmlns="http://www.scene7.com/IpsApi/xsd" password="${secret}"><user>${userOf(secret)}</user></authHeader>`),
    fc.constant(`<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><password value="${secret}"/></authHeader>`),
  );

const COMPANY = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
const NEWEST = '2022-11-01-beta';

/** The ways in which the parameters of a call hold a secret: operation, version, parameters. */
export const params = (secret: string): readonly { readonly operation: string; readonly version: string; readonly params: string }[] => [
  { operation: 'submitJob', version: '2014-04-03', params: `${COMPANY}<jobName>Any</jobName>${PUBLISH}` },
  { operation: 'setPassword', version: '2014-04-03', params: `<password>${secret}Aa1!</password>` },
  { operation: 'setPassword', version: '2014-04-03', params: `<password>${secret}</password><passwordExpires>soon</passwordExpires>` },
  {
    operation: 'addUser',
    version: '2014-04-03',
    params: `<firstName>A</firstName><lastName>B</lastName><email>new-${userOf(secret)}</email><password>${secret}Aa1!</password><isValid>true</isValid><isIpsAdmin>false</isIpsAdmin><membershipArray/>`,
  },
  { operation: 'addUser', version: '2014-04-03', params: `<password>${secret}</password>` },
  { operation: 'checkLogin', version: NEWEST, params: `<email>${userOf(secret)}</email><password>${secret}</password>` },
  { operation: 'getAllCompanies', version: '2014-04-03', params: `<password>${secret}</password>` },
  {
    operation: 'submitJob',
    version: NEWEST,
    params: `${COMPANY}<jobName>Upload</jobName><uploadUrlsJob><urlArray><items><sourceUrl>https://files.example.com/a.tif</sourceUrl><destPath>a.tif</destPath></items></urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting><jwtToken>${secret}</jwtToken><imsOrg>o</imsOrg><apikey>${secret}</apikey></uploadUrlsJob>`,
  },
  { operation: 'deleteJob', version: '2014-04-03', params: `${COMPANY}<jobHandle>ftp://robin:${secret}@host/?token=${secret}</jobHandle>` },
];

/** A text as it is, or broken. */
const broken = fc.oneof(
  { weight: 3, arbitrary: fc.constant((text: string) => text) },
  fc.constant((text: string) => text.slice(0, text.lastIndexOf(MARK) + MARK.length + 3)),
  fc.constant((text: string) => text.replace(/<\/(\w+:)?(password|Password|AuthPassword|accessToken)\s*>/, '')),
  fc.constant((text: string) => text.replace(/<\/(\w+:)?(password|Password|AuthPassword|accessToken)\s*>/, '</passwrd>')),
  fc.constant((text: string) => `${text}</password>`),
  fc.constant((text: string) => `<!DOCTYPE a [<!ENTITY p "${MARK}">]>${text}`),
  fc.constant((text: string) => text.replaceAll('http://schemas.xmlsoap.org/soap/envelope/', 'urn:other')),
  fc.constant((text: string) => text.replace('Param', 'Parm')),
);

const encoding = fc.constantFrom<(text: string) => string | Uint8Array<ArrayBuffer>>(
  (text) => text,
  (text) => `<?xml version="1.0" encoding="UTF-8"?>\n${text}`,
  (text) => `\ufeff${text}`,
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'utf16le'),
);

export const calls = (secret: string): fc.Arbitrary<Message> => {
  const document = fc.tuple(header(secret), fc.constantFrom(...params(secret)));
  const soap = fc
    .tuple(document, fc.constantFrom('1.1' as const, '1.2' as const), broken, encoding)
    .map(([[head, call], soapVersion, breaking, encode]): Message => {
      const text = envelopeOf(call.operation, call.params, { version: call.version, header: head, soapVersion });
      return { path: SOAP, headers: { 'Content-Type': 'text/xml' }, body: encode(breaking(text)) };
    });
  const plain = fc.tuple(document, broken, encoding).map(([[head, call], breaking, encode]): Message => {
    return { path: PLAIN, body: encode(breaking(plainRequestOf(call.operation, call.params, { version: call.version, header: head }))) };
  });
  const form = fc.tuple(header(secret), broken, encoding).map(([head, breaking, encode]): Message => {
    const upload = uploadPostParam({ jobName: 'Posted', uploadParams: jobOptions() });
    const parts: FormPart[] = [{ name: 'auth', content: encode(breaking(head)) }, { name: 'uploadParams', content: upload }, filePart('a.png')];
    return { path: UPLOAD_PATH, headers: { ...FORM }, body: formOf(parts) };
  });
  const http = fc
    .constantFrom(
      `Basic ${Buffer.from(`${userOf(secret)}:${secret}`).toString('base64')}`,
      `Basic ${secret}`,
      `Bearer ${secret}`,
      `Digest username="robin", realm="a", nonce="${secret}", uri="/", response="${secret}"`,
    )
    .map((Authorization): Message => {
      const body = envelopeOf('submitJob', `${COMPANY}<jobName>Any</jobName>${PUBLISH}`, { header: '' });
      return { path: `${SOAP}?token=${secret}`, headers: { 'Content-Type': 'text/xml', Authorization, Cookie: `session=${secret}` }, body };
    });
  const admin = fc.constantFrom<Message>(
    { path: '/__admin/companies', body: JSON.stringify({ users: [{ role: 'IpsAdmin', password: secret, colour: 1 }] }) },
    { path: '/__admin/companies', body: `{"users": [{"role": "IpsAdmin", "password": "${secret}", }]}` },
    { path: '/__admin/companies', body: `{"password": "${secret}` },
    { path: '/__admin/companies', body: `${secret}` },
    { path: '/__admin/jobs', body: JSON.stringify({ company: `https://robin:${secret}@host`, name: 'a' }) },
    { path: '/__admin/clock', headers: { Authorization: `Bearer ${secret}` }, method: 'GET' },
    { path: `/__admin/jobs?company=x%3Ftoken%3D${secret}`, method: 'GET' },
    { path: `/__admin/requests?password=${secret}`, method: 'GET' },
    { path: `/scene7/webservice/IpsApi-2014-04-03.wsdl?token=${secret}`, method: 'GET' },
    { path: `/scene7/webservice/password=${secret}`, method: 'GET' },
    { path: `/scene7/nowhere?token=${secret}`, headers: { Authorization: `Bearer ${secret}` }, body: secret },
    { path: `${SOAP}?token=${secret}`, method: 'PUT', body: secret },
  );
  return fc.oneof({ weight: 4, arbitrary: soap }, { weight: 2, arbitrary: plain }, { weight: 2, arbitrary: form }, http, admin);
};

/** A secret, and the message that it is in. */
export const messages = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'b', '1', '2'), minLength: 4, maxLength: 8 }).chain((end) => calls(`${MARK}${end}`)),
  { minLength: 25, maxLength: 25 },
);
