import { authorizedFetch, ProblemError, problemOf } from '../api.js';
import type { Definitions } from './json-schema.js';

let asked: Promise<Definitions> | undefined;

/** The schemas of what the admin API takes and answers, by name: asked for once. @throws ProblemError if the mock does not answer */
export function schemaDefinitions(): Promise<Definitions> {
  asked ??= load().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function load(): Promise<Definitions> {
  let response: Response;
  try {
    response = await authorizedFetch('/__admin/openapi.json');
  } catch {
    throw new ProblemError('The mock does not answer: it was stopped, or cannot be reached', 0);
  }
  const document: unknown = await response.json();
  if (!response.ok) throw problemOf(document, response.status);
  // An OpenAPI document has its schemas there.
  return (document as { components: { schemas: Definitions } }).components.schemas;
}
