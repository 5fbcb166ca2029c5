import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { working } from './working.js';

const JARS = '/usr/share/java';

/** The class path of JUnit 5, where Debian's package puts it. */
export const JUNIT = ['junit-jupiter-api', 'junit-jupiter-engine', 'junit-platform-commons', 'junit-platform-engine', 'junit-platform-launcher']
  .concat(['junit-platform-console', 'junit-platform-reporting', 'opentest4j', 'apiguardian-api', 'univocity-parsers', 'picocli'])
  .map((name) => join(JARS, `${name}.jar`))
  .filter((jar) => existsSync(jar))
  .join(':');

/** The compiler of Java, where it and JUnit are on this machine. */
export const javac = existsSync(join(JARS, 'junit-platform-console.jar')) ? working(['-version'], 'javac') : undefined;
