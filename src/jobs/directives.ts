import { parseDuration } from '../clock.js';
import { type JobScript, SCRIPT_OUTCOMES, type ScriptOutcome } from './job-script.js';

/** Begins a directive, which goes to the end of the line. */
const MARK = /(?:^|\s)#mock\b([^\n]*)/g;
/** `key=value`, the value bare or in quotation marks. */
const PAIR = /([\w-]+)=(?:"([^"]*)"|(\S*))/y;

type Setter = (value: string) => JobScript;

const KNOWN: Readonly<Record<string, { readonly example: string; readonly parse: Setter }>> = {
  outcome: { example: `outcome=${SCRIPT_OUTCOMES.join('|')}`, parse: (value) => ({ outcome: outcome(value) }) },
  at: { example: 'at=40%', parse: (value) => ({ at: percent(value) }) },
  duration: { example: 'duration=2m', parse: (value) => ({ duration: parseDuration(value) }) },
  waiting: { example: 'waiting=10s', parse: (value) => ({ waiting: parseDuration(value) }) },
  items: { example: 'items=5', parse: (value) => ({ items: wholeNumber(value) }) },
  count: { example: 'count=2', parse: (value) => ({ count: wholeNumber(value) }) },
  message: { example: 'message="a text"', parse: (value) => ({ message: value }) },
};

/** The known directives, as examples. */
export const DIRECTIVES: readonly string[] = Object.values(KNOWN).map(({ example }) => example);

/**
 * The script that a request gives its job in words, such as `#mock outcome=fatal at=40% duration=2m` in its name or description;
 * undefined if there are none.
 *
 * @throws Error naming the unknown directive or invalid value, and listing the known ones
 */
export function directivesOf(...texts: readonly (string | null)[]): JobScript | undefined {
  let script: JobScript | undefined;
  for (const text of texts) for (const [, words = ''] of text?.matchAll(MARK) ?? []) script = { ...script, ...directives(words.trim()) };
  return script;
}

function directives(words: string): JobScript {
  let script: JobScript = {};
  for (let index = 0; index < words.length; ) {
    PAIR.lastIndex = index;
    const match = PAIR.exec(words);
    const known = KNOWN[match?.[1] ?? ''];
    if (!match || !known) throw new Error(`"${words.slice(index).split(/\s/)[0]}" is no directive: known are ${DIRECTIVES.join(', ')}`);
    try {
      script = { ...script, ...known.parse(match[2] ?? match[3] ?? '') };
    } catch (error) {
      throw new Error(`"${match[0]}": ${error instanceof Error ? error.message : 'it is wrong'}: expected ${known.example}`);
    }
    index = PAIR.lastIndex + (/^\s*/.exec(words.slice(PAIR.lastIndex))?.[0].length ?? 0);
  }
  return script;
}

function outcome(value: string): ScriptOutcome {
  const found = SCRIPT_OUTCOMES.find((each) => each === value);
  if (!found) throw new Error('it is no outcome');
  return found;
}

function percent(value: string): number {
  const number = Number(/^(\d{1,3}(?:\.\d+)?)%?$/.exec(value)?.[1]);
  if (!(number >= 0 && number <= 100)) throw new Error('it is no percentage from 0 to 100');
  return number;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,6}$/.test(value) || Number(value) > 100_000) throw new Error('it is no whole number up to 100000');
  return Number(value);
}
