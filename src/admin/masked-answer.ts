import { loadContract } from '../contract/load-contract.js';
import { closureOf } from '../contract/model.js';
import { isSecretField, maskedText } from '../contract/secrets.js';

/** What stands around every secret that is no field of its own: a pair, a quotation, credentials in a URL. */
const SIGNS = ['=', '"', "'", '%', '://', '&lt;'];

/**
 * The text of an answer without secrets. The mock wrote it by its contract: where it has none of the fields that hold one, only its texts may.
 *
 * @param operation the operation that was called; undefined where none was
 */
export function maskedAnswer(answer: string, operation: string | undefined): string {
  if (operation === undefined || secretFieldsOf(operation).some((start) => answer.includes(start))) return maskedText(answer);
  // The return element begins behind the namespaces; a fault has none.
  const root = answer.indexOf(`${operation}Return`);
  const start = root < 0 ? -1 : answer.indexOf('>', root);
  return start < 0 || SIGNS.some((sign) => answer.includes(sign, start)) ? maskedText(answer) : answer;
}

const secretFields = new Map<string, readonly string[]>();

/** The ends of the start tags of the fields for secrets that an operation's answer may have. */
function secretFieldsOf(operation: string): readonly string[] {
  let found = secretFields.get(operation);
  if (!found) {
    const { operations, definitions } = loadContract();
    const outputs = operations.filter(({ name }) => name === operation).map(({ output }) => output);
    const names = [...closureOf(outputs, (name) => definitions[name])].flatMap((name) => definitions[name]?.fields.map((field) => field.name) ?? []);
    found = [...new Set(names.filter(isSecretField))].map((name) => `${name}>`);
    secretFields.set(operation, found);
  }
  return found;
}
