// Talks to the mock as a program with JAX-WS does. Usage: jaxws.js MOCK, as JSON; prints what it saw, a JSON line a step. Or: jaxws.js --version
import { main, PACKAGE } from './java.js';

/** What wsimport has to say of every WSDL with a port for SOAP 1.2. */
const OF_SOAP_12 = '"IpsApiSoap12Port"';

await main({
  program: 'JaxWsClient',
  // Its manifest names the others.
  jars: ['jaxws-rt.jar'],
  version: () => ['wsimport', ['-fullversion']],
  async generate({ mock, classes, command }) {
    const said = await command('wsimport', ['-XadditionalHeaders', '-p', PACKAGE, '-encoding', 'UTF-8', '-d', classes, mock.wsdl]);
    const complaints = said.split('\n').filter((line) => /^\[(?:WARNING|ERROR)\]/.test(line) && !line.includes(OF_SOAP_12));
    if (complaints.length > 0) throw new Error(`wsimport: expected neither errors nor warnings, came ${complaints.join('; ')}`);
  },
});
