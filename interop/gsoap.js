import { join } from 'node:path';
import { run } from './clients.js';

/** Two bindings are one service unless each has a name of its own. */
const EACH_BINDING = ['-N', 'context'];

/** soapcpp2 dislikes names of the API that begin with Xml, and says that this can be ignored. */
const NAMES = /starts with or embeds 'xml'/i;

/** @returns versions of wsdl2h and, where it is there, soapcpp2; undefined without wsdl2h */
export async function findGsoap() {
  const version = async (command) => {
    const { code, stdout, stderr } = await run(command, ['-V']);
    return code === 0 ? `${stdout}${stderr}`.trim() : undefined;
  };
  const wsdl2h = await version('wsdl2h');
  return wsdl2h === undefined ? undefined : { version: wsdl2h, soapcpp2: await version('soapcpp2') };
}

/** Lets wsdl2h read a WSDL, and soapcpp2, where it is there, make code of it. @returns what failed, in their words */
export async function readByGsoap(gsoap, wsdl, folder) {
  const header = join(folder, 'ips.h');
  const read = await run('wsdl2h', [...EACH_BINDING, '-o', header, wsdl]);
  const complaints = complaintsOf('wsdl2h', read);
  if (complaints.length > 0 || gsoap.soapcpp2 === undefined) return complaints;
  return complaintsOf('soapcpp2', await run('soapcpp2', ['-j', '-d', folder, header]));
}

function complaintsOf(step, { code, stdout, stderr }) {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /\b(?:warning|error)\b/i.test(line) && !NAMES.test(line));
  if (lines.length > 0) return [{ step, words: `expected neither errors nor warnings, came ${lines.slice(0, 5).join('; ')}` }];
  return code === 0 ? [] : [{ step, words: `expected exit code 0, came ${code}: ${stderr.trim().slice(-500)}` }];
}
