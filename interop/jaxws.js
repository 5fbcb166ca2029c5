// Calls the mock through JAX-WS. Usage: jaxws.js MOCK (JSON) | --version. Prints a line of JSON per step.
import { main, PACKAGE } from './java.js';

/** Part of a warning that wsimport prints for every WSDL with a SOAP 1.2 port. */
const OF_SOAP_12 = '"IpsApiSoap12Port"';

await main({
  program: 'JaxWsClient',
  // Its manifest refers to the other jars.
  jars: ['jaxws-rt.jar'],
  version: () => ['wsimport', ['-fullversion']],
  async generate({ mock, classes, command }) {
    const said = await command('wsimport', ['-XadditionalHeaders', '-p', PACKAGE, '-encoding', 'UTF-8', '-d', classes, mock.wsdl]);
    const complaints = said.split('\n').filter((line) => /^\[(?:WARNING|ERROR)\]/.test(line) && !line.includes(OF_SOAP_12));
    if (complaints.length > 0) throw new Error(`wsimport: expected neither errors nor warnings, got ${complaints.join('; ')}`);
  },
});
