import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseInput } from '../contract/input-mistakes.js';
import { SettingError } from '../settings.js';
import type { Finding } from './findings.js';

/** The version of the format of files with accepted differences. */
const FORMAT = 1;

const acceptedDifference = z.strictObject({
  operation: z.string(),
  path: z.string(),
  kind: z.string(),
  recorded: z.string().nullable().optional(),
  other: z.string().nullable().optional(),
  note: z.string().optional(),
});

const acceptedFile = z.strictObject({ ipsMockAccepted: z.literal(FORMAT), differences: z.array(acceptedDifference) });

/** A difference that does not count. Its values and its note are for those who read the file. */
export type AcceptedDifference = z.output<typeof acceptedDifference>;

/** Findings, and what an accepted difference each of them is. */
export interface SortedFindings {
  readonly counting: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** Accepted differences that were not seen. */
  readonly stale: readonly AcceptedDifference[];
}

/**
 * Reads a file of accepted differences.
 *
 * @param isNew whether it may be missing, as it is about to be written
 * @throws SettingError that says what is wrong with it
 */
export async function readAccepted(file: string, isNew: boolean): Promise<readonly AcceptedDifference[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing && isNew) return [];
    throw new SettingError(`--accept: ${file} cannot be read: ${isMissing ? 'there is no such file: --update writes one' : String(error)}`);
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new SettingError(`--accept: ${file} is no JSON: expected accepted differences, as --accept ${file} --update writes them`);
  }
  const result = parseInput(acceptedFile, content);
  if ('data' in result) return result.data.differences;
  const [first] = result.mistakes;
  throw new SettingError(`--accept: ${file}: ${first?.path.join('.') || 'it'}: ${first?.message ?? 'is no file of accepted differences'}`);
}

/** Tells apart what counts and what is accepted. */
export function sortFindings(findings: readonly Finding[], accepted: readonly AcceptedDifference[]): SortedFindings {
  const known = new Set(accepted.map(keyOf));
  const seen = new Set(findings.map(keyOf));
  return {
    counting: findings.filter((finding) => !known.has(keyOf(finding))),
    accepted: findings.filter((finding) => known.has(keyOf(finding))),
    stale: accepted.filter((each) => !seen.has(keyOf(each))),
  };
}

/** Writes a file in which all findings are accepted; those that are so already keep their notes. */
export async function writeAccepted(file: string, findings: readonly Finding[], before: readonly AcceptedDifference[]): Promise<void> {
  const notes = new Map(before.map((each) => [keyOf(each), each.note]));
  const differences = findings.map((finding): AcceptedDifference => {
    const { operation, path, kind, recorded, other } = finding;
    const note = notes.get(keyOf(finding));
    return { operation, path, kind, recorded, other, ...(note === undefined ? {} : { note }) };
  });
  await writeFile(file, `${JSON.stringify({ ipsMockAccepted: FORMAT, differences }, null, 2)}\n`);
}

function keyOf({ operation, path, kind }: Pick<Finding, 'operation' | 'path' | 'kind'>): string {
  return `${operation}\n${path}\n${kind}`;
}
