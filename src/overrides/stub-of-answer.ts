import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { literalPattern, patternMistake } from '../collections/glob.js';
import { isError } from '../collections/is-error.js';
import type { ApiVersion } from '../contract/api-version.js';
import { childElements } from '../contract/child-elements.js';
import { decodeElement } from '../contract/decode.js';
import type { Operation } from '../contract/model.js';
import { isSecretField } from '../contract/secrets.js';
import { checkedAnswer, StubError } from './stub-answer.js';

/*
 * What a stub takes from a call that was answered: which calls it is for, and what it answers.
 */

/**
 * The answer of a call as a stub has it: checked against the schema of its version.
 *
 * @param text the XML that was answered: the …Return, by itself or in an envelope
 * @throws StubError that says why there is no such answer, as the end of a sentence
 */
export function jsonOfAnswer(
  { name, output }: Pick<Operation, 'name' | 'output'>,
  version: ApiVersion,
  text: string,
): Readonly<Record<string, unknown>> {
  const document = parsed(text);
  const json = decoded(document.root, output, version);
  document.dispose();
  if (!json) throw new StubError('answer', `its answer has no ${output}`);
  try {
    checkedAnswer(name, { json }, version.id);
  } catch (error) {
    throw error instanceof StubError ? new StubError('answer', `its answer does not fit: ${error.reason}`) : error;
  }
  return json;
}

/** The answer's …Return, by itself or in an envelope, as plain JSON. */
function decoded(root: XmlElement, output: string, version: ApiVersion): Readonly<Record<string, unknown>> | undefined {
  const [payload] = root.name === output ? [root] : childElements(root).flatMap((each) => (each.name === 'Body' ? childElements(each) : []));
  if (payload?.name !== output) return undefined;
  return JSON.parse(JSON.stringify(decodeElement(version, output, payload)));
}

function parsed(text: string): XmlDocument {
  try {
    return XmlDocument.fromString(text);
  } catch (error) {
    throw new StubError('answer', `its answer is not well-formed XML: ${isError(error) ? error.message.trim().split('\n', 1)[0] : String(error)}`);
  }
}

/** The texts, numbers and truth values among parameters that are no secrets, for calls that have the same. */
export function simpleParams(params: object): Record<string, string | number | boolean> {
  const simple: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(params)) {
    if (isSecretField(name)) continue;
    if (typeof value === 'number' || typeof value === 'boolean') simple[name] = value;
    const pattern = typeof value === 'string' ? literalPattern(value) : undefined;
    // A text can be too long for a pattern.
    if (pattern !== undefined && patternMistake(pattern) === undefined) simple[name] = pattern;
  }
  return simple;
}
