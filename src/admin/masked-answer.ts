import { loadContract } from '../contract/load-contract.js';
import { isSecretField, maskedText } from '../contract/secrets.js';

/** What stands around every secret that is no field of its own: a pair, a quotation, credentials in a URL. */
const SIGNS = ['=', '"', "'", '%', '://', '&lt;'];

/**
 * The text of an answer without secrets. The mock wrote it by its contract: most have no field for one, and then only their texts may hold one.
 *
 * @param operation the operation that was called; undefined where none was
 */
export function maskedAnswer(answer: string, operation: string | undefined): string {
  if (operation === undefined || mayAnswerSecrets().has(operation)) return maskedText(answer);
  // The return element begins behind the namespaces; a fault has none.
  const root = answer.indexOf(`${operation}Return`);
  const start = root < 0 ? -1 : answer.indexOf('>', root);
  return start < 0 || SIGNS.some((sign) => answer.includes(sign, start)) ? maskedText(answer) : answer;
}

let answering: ReadonlySet<string> | undefined;

/** The operations whose answers have fields for secrets. */
function mayAnswerSecrets(): ReadonlySet<string> {
  answering ??= new Set(
    loadContract()
      .operations.filter(({ output }) => hasSecretField(output, new Set()))
      .map(({ name }) => name),
  );
  return answering;
}

function hasSecretField(definition: string, seen: Set<string>): boolean {
  if (seen.has(definition)) return false;
  seen.add(definition);
  const fields = loadContract().definitions[definition]?.fields ?? [];
  return fields.some(({ name, type }) => isSecretField(name) || hasSecretField(type, seen));
}
