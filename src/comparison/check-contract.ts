import { XmlElement } from 'libxml2-wasm';
import { type ApiVersion, versionsOfId } from '../contract/api-version.js';
import { childElements } from '../contract/child-elements.js';
import { decodePlain } from '../contract/decode-plain.js';
import { loadContract } from '../contract/load-contract.js';
import type { Definition } from '../contract/model.js';
import { type MessageElement, PlainElement, UNUSUAL } from '../contract/plain-element.js';
import { type Violation, validateElement } from '../contract/validate.js';
import type { OpenRecording } from '../recordings/read-recording.js';
import { withPayload } from '../transports/payload.js';
import { type Misfit, type MisfitKind, misfitsOf } from './check-element.js';
import { placeOf, recordedAnswer } from './compare-answers.js';
import { correctionOf } from './contract-correction.js';
import { contractLines } from './contract-lines.js';
import { Findings, type Place } from './findings.js';
import { plainPayload } from './plain-payload.js';
import type { RawReport } from './report.js';

/** Checks every recorded answer against the schema of its version. */
export async function contractReport(file: string, { exchanges }: OpenRecording): Promise<RawReport> {
  const check = new ContractCheck();
  for await (const { exchange } of exchanges) {
    const body = recordedAnswer(exchange)?.body;
    const versions = exchange.version === null ? [] : versionsOfId(exchange.version);
    if (body === undefined) check.findings.noteSkipped('no message was recorded');
    else if (versions.length === 0) check.findings.noteSkipped('the request is in no version of the API');
    else await check.answer(placeOf(exchange), versions, body);
  }
  const { findings, corrections } = check;
  return {
    recording: file,
    comparedWith: 'the contract',
    sides: ['recorded', 'contract'],
    unit: 'finding',
    compared: findings.compared,
    calls: findings.calls,
    skipped: findings.skipped,
    counting: findings.list.map((finding) => {
      const correction = corrections.get(keyOf(finding.kind, finding.path));
      return correction === undefined ? finding : { ...finding, correction };
    }),
    more: findings.more,
    known: [],
  };
}

function keyOf(kind: MisfitKind, path: string): string {
  return `${kind}\n${path}`;
}

/** How many corrections are kept: as many as there may be findings. */
const MOST_CORRECTIONS = 1000;

class ContractCheck {
  readonly findings = new Findings<MisfitKind>(false);
  /** By kind and path. */
  readonly corrections = new Map<string, string>();
  readonly #lines = contractLines();

  /** @param versions as which the answer may be read; the first that it fits counts */
  async answer(place: Place, versions: readonly ApiVersion[], body: string): Promise<void> {
    this.findings.noteCompared(place);
    const payload = await plainPayload(body);
    if (!payload) return this.findings.note(place, 'unreadable', 'body', body, null);
    const element = ipsFaultIn(payload.element);
    const [version] = versions;
    if (element === undefined || version === undefined) return this.findings.noteSkipped('a fault of SOAP has no schema');
    if (versions.some((each) => isSurelyValid(each, element))) return this.#checkOperation(place, version, element);
    for (const each of versions) if ((await violationsOf(each, body)).length === 0) return this.#checkOperation(place, each, element);
    this.#noteMisfits(place, version, element, await violationsOf(version, body));
  }

  /** Whether a valid answer is that of its operation. */
  #checkOperation(place: Place, version: ApiVersion, { name }: PlainElement): void {
    const operation = loadContract().operations.find((each) => each.name === place.operation);
    if (operation && name !== operation.output && !version.baseDefinitions.has(name))
      this.findings.note(place, 'unknown element', name, name, operation.output);
  }

  #noteMisfits(place: Place, version: ApiVersion, element: PlainElement, violations: readonly Violation[]): void {
    const { name } = element;
    const definition = definitionOf(version, element);
    if (!definition) {
      this.findings.note(place, 'unknown element', name, `${name} in ${element.namespaceUri}`, null);
      return;
    }
    const misfits = misfitsOf(version, definition, element.namespaceUri, element);
    for (const misfit of misfits) this.#note(place, version, misfit);
    if (misfits.length === 0) this.findings.note(place, 'schema', name, violations.map(({ message }) => message).join('; '), null);
  }

  #note(place: Place, version: ApiVersion, misfit: Misfit): void {
    const { kind, definition, field, recorded } = misfit;
    const path = field === undefined ? definition.name : `${definition.name}/${field}`;
    this.findings.note(place, kind, path, recorded, expectedBy(misfit));
    const key = keyOf(kind, path);
    if (!this.corrections.has(key) && this.corrections.size < MOST_CORRECTIONS) this.corrections.set(key, correctionOf(version, misfit, this.#lines));
  }
}

/** What the contract has in the place of a misfit. */
function expectedBy({ kind, definition, field: name }: Misfit): string | null {
  const field = definition.fields.find((each) => each.name === name);
  if (kind === 'order') return definition.fields.map((each) => each.name).join(', ');
  if (!field) return null;
  const occurs = `${field.optional ? ', may be missing' : ''}${field.max === 1 ? '' : `, up to ${field.max} times`}`;
  return `${field.type}${occurs}`;
}

function definitionOf(version: ApiVersion, { name, namespaceUri }: PlainElement): Definition | undefined {
  if (namespaceUri === version.baseNamespace && version.baseDefinitions.has(name)) return version.baseDefinitions.get(name);
  const definition = namespaceUri === version.namespace ? version.definitions.get(name) : undefined;
  return definition?.kind === 'element' ? definition : undefined;
}

/** What has a schema: the answer itself, or the fault in the detail of a fault of SOAP. */
function ipsFaultIn<Element extends MessageElement>(element: Element): Element | undefined {
  if (element.name !== 'Fault') return element;
  const detail = childElements(element).find(({ name }) => name === 'detail' || name === 'Detail');
  return detail && childElements(detail)[0];
}

function isSurelyValid(version: ApiVersion, element: PlainElement): boolean {
  if (definitionOf(version, element) === undefined) return false;
  try {
    decodePlain(version, element.name, element);
    return true;
  } catch (error) {
    if (error === UNUSUAL) return false;
    throw error;
  }
}

/** What libxml2 has against an answer. */
function violationsOf(version: ApiVersion, body: string): Promise<readonly Violation[]> {
  return withPayload(body, ({ element }) => {
    // Its validator takes elements that it has read itself.
    if (element instanceof PlainElement) throw UNUSUAL;
    const judged = ipsFaultIn(element);
    return judged instanceof XmlElement ? validateElement(version, judged) : [];
  });
}
