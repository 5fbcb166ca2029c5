// Calls the mock through Apache CXF. Usage: cxf.js MOCK (JSON) | --version. Prints a line of JSON per step.
import { compileAll, main, mavenLibrary, packagesOf } from './java.js';

/** SLF4J says that it logs nowhere. */
const OF_SLF4J = /^SLF4J: /;

await main({
  program: 'JaxWsClient',
  sources: ['JaxWsClient', 'cxf/Port'],
  library: mavenLibrary('cxf'),
  async generate({ mock, folder, classes, classPath, command }) {
    // -exsh: the header becomes a parameter of each method.
    const packages = Object.entries(packagesOf(mock)).flatMap((entry) => ['-p', entry.join('=')]);
    const words = ['-exsh', 'true', ...packages, '-encoding', 'UTF-8', '-d', folder, mock.wsdl];
    const said = await command('java', ['-cp', classPath, 'org.apache.cxf.tools.wsdlto.WSDLToJava', ...words]);
    const complaints = said.split('\n').filter((line) => line.trim() !== '' && !OF_SLF4J.test(line));
    if (complaints.length > 0) throw new Error(`wsdl2java: expected it to say nothing, got ${complaints.join('; ')}`);
    await compileAll({ folder, classes, classPath, command });
  },
});
