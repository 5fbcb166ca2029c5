import { gunzipSync } from 'node:zlib';
import { XmlDocument, XmlElement } from 'libxml2-wasm';

/** What a fault or a page says that hides a mistake of the mock. */
export const HIDDEN_MISTAKE = 'The mock failed to process the request';

/**
 * Checks that an answer is what it says it is: XML that is well-formed and valid by its version's schema, JSON that can be parsed, a zip.
 *
 * @param answer `{ status, headers, body, problem }`
 * @returns `{ problem, operation }`: what is wrong with it, if anything, and the operation that it is a good answer of
 */
export function checkAnswer(contract, { status, headers, body, problem }) {
  if (problem !== undefined) return { problem };
  let content = body;
  if (headers.get('content-encoding') === 'gzip' && body.length > 0) {
    try {
      content = gunzipSync(body);
    } catch (error) {
      return { problem: `the answer is no gzip: ${error.message}` };
    }
  }
  if (content.includes(HIDDEN_MISTAKE)) return { problem: `the answer says "${HIDDEN_MISTAKE}"` };
  if (content.length === 0) return {};
  const type = headers.get('content-type') ?? '';
  try {
    if (/^(application|text)\/(soap\+)?xml/.test(type)) return { operation: checkXml(contract, content) };
    if (/json/.test(type)) JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
    if (type === 'application/zip') checkZip(content);
  } catch (error) {
    return { problem: `the answer (${status}, ${type}) is ill-formed: ${String(error.message).slice(0, 1000)}` };
  }
  if (status === 500 && !/xml/.test(type)) return { problem: `the answer is a ${status}: ${content.toString('utf8', 0, 300)}` };
  return {};
}

/** @returns the operation whose return element it holds, if it does */
function checkXml(contract, content) {
  const document = XmlDocument.fromBuffer(content);
  try {
    const { root } = document;
    if (root.name === 'definitions') return undefined;
    if (root.name !== 'Envelope') return checkPayload(contract, root);
    const bodies = [...childrenOf(root)].filter(({ name }) => name === 'Body');
    if (bodies.length !== 1) throw new Error(`it has ${bodies.length} Body elements`);
    const [payload, ...others] = childrenOf(bodies[0]);
    if (!payload || others.length > 0) throw new Error('its Body does not hold one element');
    if (payload.name !== 'Fault') return checkPayload(contract, payload);
    const detail = payload.get('.//*[local-name()="detail" or local-name()="Detail"]/*');
    if (!(detail instanceof XmlElement)) throw new Error('its Fault has no detail');
    return checkPayload(contract, detail);
  } finally {
    document.dispose();
  }
}

function childrenOf(element) {
  const children = [];
  for (let child = element.firstChild; child; child = child.next) if (child instanceof XmlElement) children.push(child);
  return children;
}

function checkPayload({ versionsOfNamespace, validateElement }, payload) {
  if (payload.name.endsWith('Fault')) {
    const violations = validateElement(versionsOfNamespace('http://www.scene7.com/IpsApi/xsd/2014-04-03')[0], payload);
    if (violations.length > 0) throw new Error(`the fault is not valid: ${violations[0].message}`);
    return undefined;
  }
  const versions = versionsOfNamespace(payload.namespaceUri);
  if (versions.length === 0) throw new Error(`"${payload.namespaceUri}" is the namespace of no version`);
  // A version that is not in the contract has the schema of one of its neighbors.
  const violations = versions.map((version) => validateElement(version, payload));
  if (violations.every((each) => each.length > 0)) throw new Error(`${payload.name} is not valid by ${versions[0].id}: ${violations[0][0].message}`);
  return payload.name.replace(/Return$/, '');
}

function checkZip(content) {
  const end = content.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 !== content.length) throw new Error('the zip has no end');
}
