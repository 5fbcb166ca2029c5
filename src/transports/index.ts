import type { EndpointContext } from './call-endpoint.js';
import type { Endpoint } from './endpoint.js';
import { exportEndpoint } from './export/export-endpoint.js';
import { imageServingEndpoint, unservedEndpoints } from './image-serving/image-serving-endpoint.js';
import { plainXmlEndpoint } from './plain-xml/plain-xml-endpoint.js';
import { soapEndpoint } from './soap/soap-endpoint.js';
import { uploadEndpoint } from './upload/upload-endpoint.js';
import { servicePageEndpoint, wsdlEndpoints } from './wsdl/wsdl-endpoint.js';

/** The endpoints of the API, those that are called most first. */
export function endpoints(context: EndpointContext): readonly Endpoint[] {
  const services = [soapEndpoint(context), plainXmlEndpoint(context), servicePageEndpoint];
  return [
    ...services,
    uploadEndpoint(context),
    exportEndpoint(context),
    ...wsdlEndpoints,
    ...services.map(withOperation),
    imageServingEndpoint(context),
    ...unservedEndpoints,
  ];
}

/**
 * The same endpoint for paths with the name of an operation behind them: the same service, whatever the name (o). It is a route of its own, as
 * one with an optional part took 3 microseconds longer to match.
 */
function withOperation(endpoint: Endpoint): Endpoint {
  return { ...endpoint, path: `${endpoint.path}/:operation` };
}
