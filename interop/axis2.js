// Calls the mock through Apache Axis2. Usage: axis2.js MOCK (JSON) | --version. Prints a line of JSON per step.
import { fileURLToPath } from 'node:url';
import { compileAll, main, mavenLibrary, packagesOf, SERVICE } from './java.js';

const FORMATTER = fileURLToPath(new URL('axis2/com/google/googlejavaformat/java/Formatter.java', import.meta.url));

await main({
  program: 'Axis2Client',
  library: mavenLibrary('axis2'),
  async generate({ mock, folder, classes, classPath, command }) {
    // First in the class path, it takes the place of the real one.
    await command('javac', ['-cp', classPath, '-d', classes, FORMATTER]);
    const { [SERVICE]: service, ...schemas } = packagesOf(mock);
    const packages = Object.entries(schemas).map((entry) => entry.join('='));
    // -s: no asynchronous methods. -u: a file for each class.
    const words = ['-d', 'adb', '-s', '-u', '-p', service, '-ns2p', packages.join(','), '-pn', 'IpsApiSoapPort', '-o', folder, '-uri', mock.wsdl];
    await command('java', ['-cp', classPath, 'org.apache.axis2.wsdl.WSDL2Java', ...words]);
    await compileAll({ folder, classes, classPath, command });
  },
});
