// Calls the mock through Apache Axis 1. Usage: axis.js MOCK (JSON) | --version. Prints a line of JSON per step.
import { compileAll, debianLibrary, main, packagesOf } from './java.js';

/** Axis 1.4 rejects a WSDL with faults in a SOAP 1.2 binding: it does not recognize their elements. */
const OF_SOAP_11 = '?soap=1.1';

await main({
  program: 'AxisClient',
  library: debianLibrary(['axis.jar', 'jaxrpc.jar', 'saaj.jar', 'wsdl4j.jar', 'commons-discovery.jar', 'commons-logging.jar'], (classPath) => [
    'java',
    ['-cp', classPath, 'org.apache.axis.Version'],
  ]),
  async generate({ mock, folder, classes, classPath, command }) {
    // -a: also generates the header's class, which no operation refers to.
    const packages = Object.entries(packagesOf(mock)).flatMap((entry) => ['--NStoPkg', entry.join('=')]);
    await command('java', ['-cp', classPath, 'org.apache.axis.wsdl.WSDL2Java', '-a', ...packages, '-o', folder, `${mock.wsdl}${OF_SOAP_11}`]);
    await compileAll({ folder, classes, classPath, command });
  },
});
