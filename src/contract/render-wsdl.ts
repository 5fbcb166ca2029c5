import type { ApiVersion } from './api-version.js';
import { renderSchemas, schemaPrefixes } from './render-xsd.js';
import { escapeAttribute } from './xml-text.js';

const FAULTS = ['ipsApiFault', 'authenticationFault', 'authorizationFault'] as const;
const BINDINGS = {
  '1.1': { prefix: 'soap', binding: 'IpsApiServiceSoapBinding', port: 'IpsApiSoapPort' },
  '1.2': { prefix: 'soap12', binding: 'IpsApiServiceSoap12Binding', port: 'IpsApiSoap12Port' },
} as const;

/** A SOAP version that the service has a port for. */
export type SoapPort = keyof typeof BINDINGS;

/** Whether `text` is a SOAP version that the service has a port for. */
export function isSoapPort(text: string): text is SoapPort {
  return Object.hasOwn(BINDINGS, text);
}

/**
 * The WSDL of one version: document/literal, one service with a port for each SOAP version.
 *
 * @param address URL of the service
 * @param soap the SOAP version of the only port; undefined: a port for each
 */
export function renderWsdl(version: ApiVersion, address: string, soap?: SoapPort): string {
  const bindings = soap === undefined ? Object.values(BINDINGS) : [BINDINGS[soap]];
  const operations = [...version.operationsByInput.values()];
  const authHeader = version.definitions.has('authHeader') ? 'types:authHeader' : 'base:authHeader';
  const message = (name: string, part: string, element: string): string =>
    `  <wsdl:message name="${name}"><wsdl:part name="${part}" element="${element}"/></wsdl:message>`;

  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<wsdl:definitions name="IpsApi" targetNamespace="http://www.scene7.com/IpsApi" xmlns:tns="http://www.scene7.com/IpsApi" ${schemaPrefixes(version)} xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">`,
    '<wsdl:types>',
    ...renderSchemas(version, { bindsPrefixes: false }),
    '</wsdl:types>',
    ...operations.flatMap(({ name, input, output }) => [
      message(name, 'input', `types:${input}`),
      message(`${name}Response`, 'output', `types:${output}`),
    ]),
    ...FAULTS.map((fault) => message(`${fault}Exception`, 'fault', `base:${fault}`)),
    message('authHeader', 'authHeader', authHeader),
    '  <wsdl:portType name="IpsApiPortType">',
    ...operations.map(({ name }) => {
      const faults = FAULTS.map((fault) => `<wsdl:fault name="${fault}" message="tns:${fault}Exception"/>`).join('');
      return `    <wsdl:operation name="${name}"><wsdl:input message="tns:${name}"/><wsdl:output message="tns:${name}Response"/>${faults}</wsdl:operation>`;
    }),
    '  </wsdl:portType>',
    ...bindings.flatMap(({ prefix, binding }) => [
      `  <wsdl:binding name="${binding}" type="tns:IpsApiPortType">`,
      `    <${prefix}:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>`,
      ...operations.map(({ name }) => {
        const header = `<${prefix}:header message="tns:authHeader" part="authHeader" use="literal"/>`;
        const faults = FAULTS.map((fault) => `<wsdl:fault name="${fault}"><${prefix}:fault name="${fault}" use="literal"/></wsdl:fault>`).join('');
        return `    <wsdl:operation name="${name}"><${prefix}:operation soapAction="${name}" style="document"/><wsdl:input>${header}<${prefix}:body parts="input" use="literal"/></wsdl:input><wsdl:output><${prefix}:body use="literal"/></wsdl:output>${faults}</wsdl:operation>`;
      }),
      '  </wsdl:binding>',
    ]),
    '  <wsdl:service name="IpsApiService">',
    ...bindings.map(
      ({ prefix, binding, port }) =>
        `    <wsdl:port name="${port}" binding="tns:${binding}"><${prefix}:address location="${escapeAttribute(address)}"/></wsdl:port>`,
    ),
    '  </wsdl:service>',
    '</wsdl:definitions>',
    '',
  ].join('\n');
}
