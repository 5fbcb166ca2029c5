import { join } from 'node:path';
import { run } from './clients.js';

/** Names each binding; without this, wsdl2h merges the two into one service. */
const EACH_BINDING = ['-N', 'ips'];

/** soapcpp2 warns of names that start with Xml, and says that this can be ignored. */
const NAMES = /starts with or embeds 'xml'/i;

/** @returns the versions of wsdl2h and, if installed, of soapcpp2; undefined without wsdl2h */
export async function findGsoap() {
  const version = async (command) => {
    const { code, stdout, stderr } = await run(command, ['-V']);
    return code === 0 ? `${stdout}${stderr}`.trim() : undefined;
  };
  const wsdl2h = await version('wsdl2h');
  return wsdl2h === undefined ? undefined : { version: wsdl2h, soapcpp2: await version('soapcpp2') };
}

/** Reads a WSDL with wsdl2h and, if installed, generates code with soapcpp2. @returns what failed, in their words */
export async function readByGsoap(gsoap, wsdl, folder) {
  const header = join(folder, 'ips.h');
  const read = await run('wsdl2h', [...EACH_BINDING, '-o', header, wsdl]);
  const complaints = complaintsOf('wsdl2h', read);
  if (complaints.length > 0 || gsoap.soapcpp2 === undefined) return complaints;
  return complaintsOf('soapcpp2', await run('soapcpp2', ['-j', '-d', folder, header]));
}

function complaintsOf(step, { code, stdout, stderr }) {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /\b(?:warning|error)\b/i.test(line) && !NAMES.test(line));
  if (lines.length > 0) return [{ step, words: `expected neither errors nor warnings, got ${lines.slice(0, 5).join('; ')}` }];
  return code === 0 ? [] : [{ step, words: `expected exit code 0, got ${code}: ${stderr.trim().slice(-500)}` }];
}
