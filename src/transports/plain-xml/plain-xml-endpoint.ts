import { childElements } from '../../contract/child-elements.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { MessageElement } from '../../contract/plain-element.js';
import { BARE_XML } from '../answer-format.js';
import { readAuthHeader } from '../auth-header.js';
import { callHandler, type EndpointContext, receiveBody } from '../call-endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { elementsByName } from '../parse-xml.js';
import { messageReader, type ParsedMessage, type ParsedPayload, parsePayload, unknownPayload } from '../parsed-message.js';
import { PLAIN_XML_PATH } from '../paths.js';

/** What may stand beside the parameter element: the header blocks of SOAP. */
const HEADERS = new Set(['authHeader', 'AuthUser', 'AuthPassword']);

const parsePlainXml = messageReader((root: MessageElement, bytes: Uint8Array): ParsedMessage => {
  const children = childElements(root);
  return { bytes, format: undefined, auth: readAuthHeader(elementsByName(children)), payload: payloadOf(root, children) };
});

/** Takes calls in plain XML: `<Request><authHeader/><xxxParam/></Request>` in, the bare `<xxxReturn>` or fault out (o). */
export function plainXmlEndpoint(context: EndpointContext): Endpoint {
  const transport = { transport: 'xml', formatOf: () => BARE_XML, receive: receiveBody(parsePlainXml, context.settings.maxBody) } as const;
  return {
    name: 'plain XML',
    path: PLAIN_XML_PATH,
    methods: { post: callHandler(transport, context) },
    usage: 'POST with a Request in plain XML',
  };
}

/** The parameter element of a request: the one that is no header block. The root's namespace does not count, the payload's is the version (c). */
function payloadOf(root: MessageElement, children: readonly MessageElement[]): ParsedPayload {
  if (root.name !== 'Request') {
    const hint = root.name === 'Envelope' ? ': SOAP requests go to the address of the SOAP endpoint' : '';
    return rejected(`The root element is "${root.name}": expected Request with an authHeader and a parameter element${hint}`);
  }
  const payloads = children.filter(({ name }) => !HEADERS.has(name));
  const [payload] = payloads;
  if (payload && payloads.length === 1) return parsePayload(payload);
  return rejected(`The Request has ${payloads.length} elements besides its authHeader: expected one, such as submitJobParam`);
}

function rejected(reason: string): ParsedPayload {
  return unknownPayload(undefined, new IpsApiFault('invalidXml', reason));
}
