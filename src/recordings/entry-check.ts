import type { z } from 'zod';
import { parseInput } from '../contract/input-mistakes.js';

/** Checks what is derived from a recording: a service may show what fixtures do not take. What is left out is told of. */
export class EntryCheck {
  /** What was left out, and why: a line for each. */
  readonly leftOut: string[] = [];

  /**
   * An entry without the fields that its schema refuses; undefined where it cannot do without one of them.
   *
   * @param name how messages call the entry
   */
  fitting<Entry extends object>(schema: z.ZodType, name: string, entry: Entry): Entry | undefined {
    let given = withoutUndefined(entry);
    for (;;) {
      const result = parseInput(schema, given);
      if ('data' in result) return given;
      const [first] = result.mistakes;
      const [field, ...inner] = first?.path.map(String) ?? [];
      const reason = `${[field, ...inner].join('.')}: ${first?.message ?? 'does not fit'}`;
      if (field === undefined || !(field in given)) {
        this.leftOut.push(`${name}: ${reason}`);
        return undefined;
      }
      const { [field as keyof Entry]: _, ...rest } = given;
      this.leftOut.push(`${name}, ${reason}`);
      // It lacks what its schema may do without; the next round tells.
      given = rest as Entry;
    }
  }
}

function withoutUndefined<Entry extends object>(entry: Entry): Entry {
  // The same entry: what is undefined is as good as missing.
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Entry;
}
