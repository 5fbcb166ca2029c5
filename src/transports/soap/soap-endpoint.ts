import type { MessageElement } from '../../contract/plain-element.js';
import { readAuthHeader } from '../auth-header.js';
import { callHandler, type EndpointContext, receiveBody } from '../call-endpoint.js';
import type { Endpoint } from '../endpoint.js';
import type { HttpRequest } from '../http-request.js';
import { messageReader, type ParsedMessage, parsePayload, unknownPayload } from '../parsed-message.js';
import { SERVICE_PATH } from '../paths.js';
import { readEnvelope, SOAP_FORMATS } from './soap-envelope.js';

const parseSoap = messageReader((root: MessageElement, bytes: Uint8Array): ParsedMessage => {
  const { soapVersion, headers, body } = readEnvelope(root);
  return {
    bytes,
    format: soapVersion && SOAP_FORMATS[soapVersion],
    auth: readAuthHeader(headers),
    payload: 'fault' in body ? unknownPayload(undefined, body.fault) : parsePayload(body.payload),
  };
});

/** Takes calls in SOAP 1.1 and 1.2. */
export function soapEndpoint(context: EndpointContext): Endpoint {
  const transport = { transport: 'soap', formatOf, receive: receiveBody(parseSoap, context.settings.maxBody) } as const;
  return {
    name: 'SOAP',
    path: SERVICE_PATH,
    methods: { post: callHandler(transport, context) },
    usage: 'POST with a SOAP request, or GET',
  };
}

/** Of a message that is no envelope, the Content-Type says which SOAP its sender speaks. */
function formatOf({ headers }: HttpRequest) {
  return SOAP_FORMATS[headers['content-type']?.includes('application/soap+xml') ? '1.2' : '1.1'];
}
