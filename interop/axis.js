// Talks to the mock as a program with Apache Axis 1 does. Usage: axis.js MOCK, as JSON; prints what it saw, a JSON line a step. Or: axis.js --version
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { main, PACKAGE } from './java.js';

/** Axis 1.4 takes no WSDL with faults in a binding for SOAP 1.2: it knows the element, but not that it is the one it is looking for. */
const OF_SOAP_11 = '?soap=1.1';

await main({
  program: 'AxisClient',
  jars: ['axis.jar', 'jaxrpc.jar', 'saaj.jar', 'wsdl4j.jar', 'commons-discovery.jar', 'commons-logging.jar'],
  version: (classPath) => ['java', ['-cp', classPath, 'org.apache.axis.Version']],
  async generate({ mock, folder, classes, classPath, command }) {
    // -a: also the header, which no operation names as its own.
    await command('java', ['-cp', classPath, 'org.apache.axis.wsdl.WSDL2Java', '-a', '-p', PACKAGE, '-o', folder, `${mock.wsdl}${OF_SOAP_11}`]);
    const sources = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.java'));
    await command('javac', ['-nowarn', '-encoding', 'UTF-8', '-cp', classPath, '-d', classes, ...sources.map((name) => join(folder, name))]);
  },
});
