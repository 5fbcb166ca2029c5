// Calls the mock through JAX-WS. Usage: jaxws.js MOCK (JSON) | --version. Prints a line of JSON per step.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { debianLibrary, main, packagesOf, SERVICE } from './java.js';

/** Part of a warning that wsimport prints for every WSDL with a SOAP 1.2 port. */
const OF_SOAP_12 = '"IpsApiSoap12Port"';

await main({
  program: 'JaxWsClient',
  sources: ['JaxWsClient', 'jaxws/Port'],
  // Its manifest refers to the other jars.
  library: debianLibrary(['jaxws-rt.jar'], () => ['wsimport', ['-fullversion']]),
  async generate({ mock, folder, classes, command }) {
    const bindings = join(folder, 'bindings.xml');
    writeFileSync(bindings, bindingsOf(mock));
    const said = await command('wsimport', ['-XadditionalHeaders', '-b', bindings, '-encoding', 'UTF-8', '-d', classes, mock.wsdl]);
    const complaints = said.split('\n').filter((line) => /^\[(?:WARNING|ERROR)\]/.test(line) && !line.includes(OF_SOAP_12));
    if (complaints.length > 0) throw new Error(`wsimport: expected neither errors nor warnings, got ${complaints.join('; ')}`);
  },
});

/** What tells wsimport the packages. */
function bindingsOf(mock) {
  const { [SERVICE]: service, ...schemas } = packagesOf(mock);
  const packages = Object.entries(schemas).map(
    ([namespace, name]) =>
      `<jaxws:bindings node="wsdl:definitions/wsdl:types/xsd:schema[@targetNamespace='${namespace}']"><jaxb:schemaBindings><jaxb:package name="${name}"/></jaxb:schemaBindings></jaxws:bindings>`,
  );
  return `<jaxws:bindings wsdlLocation="${mock.wsdl}" xmlns:jaxws="http://java.sun.com/xml/ns/jaxws" xmlns:jaxb="http://java.sun.com/xml/ns/jaxb" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><jaxws:package name="${service}"/>${packages.join('')}</jaxws:bindings>`;
}
