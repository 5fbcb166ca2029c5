import type { EndpointContext } from './call-endpoint.js';
import type { Endpoint } from './endpoint.js';
import { exportEndpoint } from './export/export-endpoint.js';
import { plainXmlEndpoint } from './plain-xml/plain-xml-endpoint.js';
import { soapEndpoint } from './soap/soap-endpoint.js';
import { uploadEndpoint } from './upload/upload-endpoint.js';
import { servicePageEndpoint, wsdlEndpoints } from './wsdl/wsdl-endpoint.js';

/** The endpoints of the API, those that are called most first. */
export function endpoints(context: EndpointContext): readonly Endpoint[] {
  return [soapEndpoint(context), plainXmlEndpoint(context), uploadEndpoint(context), exportEndpoint(context), servicePageEndpoint, ...wsdlEndpoints];
}
