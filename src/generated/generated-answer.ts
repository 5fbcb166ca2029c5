import { companiesOf } from '../accounts/authorize.js';
import type { Definition, Field } from '../contract/model.js';
import type { SimpleValue } from '../contract/simple-types.js';
import type { OperationContext } from '../operations/operation.js';
import type { AuthorizedCall } from '../operations/operation-call.js';
import { spread } from '../random/seeded-choice.js';
import type { Company } from '../store/account-store.js';
import { checkHandles, itemsOf } from './check-handles.js';
import { batchSize, type Echoes, echoesOf, echoOf, resultEchoes, type Standing, singular } from './echoes.js';
import { generatedValue, type Surroundings } from './generated-value.js';
import { fakeSubject, hasInfo, type Subject } from './subject.js';

/** What all parts of one answer have in common. */
interface Making {
  readonly call: AuthorizedCall;
  readonly around: Surroundings;
  readonly echoes: Echoes;
}

/** Where in an answer an object stands. */
interface Place {
  /** Its path, from which everything in it is made up. */
  readonly seed: string;
  readonly standing: Standing;
  readonly subject: Subject;
  readonly index: number;
  /** What its own fields repeat, before what the parameters say. */
  readonly echoes: Echoes;
  /** The definitions that it is in, itself among them. */
  readonly within: readonly string[];
}

/** How many things an array holds at most that nothing in the parameters counts. */
const MOST_ITEMS = 3;
/** One in so many of the values that a thing may lack is left out in lists, so that clients meet that. */
const LEFT_OUT = 4;

/**
 * An answer that is made up: valid in the caller's version, believable, and kept nowhere.
 * The same parameters and the same seed give the same answer, by every transport, at every moment.
 * Values that the parameters name come back; batches succeed.
 *
 * @throws IpsApiFault 30001 for a malformed handle
 */
export function generatedAnswer(call: AuthorizedCall, context: OperationContext): object {
  const { version, operation, params } = call;
  checkHandles(version, operation.input, params);
  const definition = version.definitions.get(operation.output);
  if (!definition) throw new Error(`Version ${version.id} has no element ${operation.output}`);
  const company = call.company ?? companyOfCaller(call, context);
  const echoes = echoesOf(version, operation.input, params);
  // Who asks for fewer fields gets fewer of the same.
  const { responseFieldArray: _, excludeFieldArray: __, ...asked } = params;
  const seed = String(spread(`${context.settings.seed}|${operation.name}|${JSON.stringify(asked)}`));
  const { caller, origin, now } = call;
  const around = { version, company, caller, origin, now, serverName: context.settings.serverName, batchSize: batchSize(version, operation, params) };
  // The asset in the parameters is not the thing that the answer is about.
  const known = new Map([...echoes].filter(([key]) => key !== 'xsd:string assetHandle'));
  const subject = fakeSubject(seed, company.rootPath, known, 0);
  return objectOf({ call, around, echoes }, definition, { seed, standing: 'root', subject, index: 0, echoes, within: [definition.name] });
}

function companyOfCaller(call: AuthorizedCall, context: OperationContext): Pick<Company, 'id' | 'name' | 'rootPath'> {
  return companiesOf(context.store, call.caller)[0] ?? { id: 1, name: 'Company1', rootPath: 'Company1/' };
}

function objectOf(making: Making, definition: Definition, place: Place): object {
  const object: Record<string, unknown> = {};
  for (const field of definition.fields) {
    if (isLeftOut(definition, field, place)) continue;
    const inner = making.call.version.definitions.get(field.type);
    object[field.name] = inner ? innerOf(making, definition, field, inner, place) : simpleOf(making, definition, field, place);
  }
  return agreeing(object);
}

function simpleOf({ call, around, echoes }: Making, definition: Definition, field: Field, place: Place): SimpleValue {
  const echo = echoOf(place.echoes, call.operation, field, 'root') ?? echoOf(echoes, call.operation, field, place.standing);
  return echo ?? generatedValue(around, definition.name, field.name, field.type, place.subject, `${place.seed}/${field.name}`, place.index);
}

/** An object, an array of them, or an array of texts. */
function innerOf(making: Making, outer: Definition, field: Field, inner: Definition, place: Place): object {
  const seed = `${place.seed}/${field.name}`;
  const within = [...place.within, inner.name];
  const items = inner.fields.find((each) => each.name === 'items' && each.max !== 1);
  if (!items) {
    const isSame = field.name.endsWith('Info');
    const subject = isSame ? place.subject : subjectOf(making, seed, NO_ECHOES, 0);
    const standing = place.standing === 'root' ? 'one' : place.standing;
    return objectOf(making, inner, { seed, standing, subject, index: place.index, echoes: NO_ECHOES, within });
  }
  const { version, operation, params } = making.call;
  const known = place.standing === 'root' ? resultEchoes(version, operation, params, field) : undefined;
  const each = known ?? Array.from({ length: 1 + (spread(seed) % MOST_ITEMS) }, () => NO_ECHOES);
  const itemDefinition = version.definitions.get(items.type);
  return {
    items: each.map((echoes, index) => {
      const subject = subjectOf(making, `${seed}/${index}`, echoes, index);
      const item: Place = { seed: `${seed}/${index}`, standing: 'many', subject, index, echoes, within: [...within, items.type] };
      if (itemDefinition) return objectOf(making, itemDefinition, item);
      return simpleOf(making, outer, { ...items, name: singular(field.name) }, item);
    }),
  };
}

const NO_ECHOES: Echoes = new Map();

function subjectOf({ around }: Making, seed: string, echoes: Echoes, index: number): Subject {
  return fakeSubject(seed, around.company.rootPath, echoes, index);
}

/** Fields of which an object has one or none: details of what went wrong, typed copies of a value, facts about other types of assets. */
function isLeftOut(definition: Definition, field: Field, { standing, subject, seed, within }: Place): boolean {
  const { name, type, optional } = field;
  if (!optional) return false;
  if (NEVER.has(name) || NEVER.has(`${definition.name}/${name}`) || within.includes(type)) return true;
  if (definition.name === 'Asset' && name.endsWith('Info')) return !hasInfo(subject, name);
  if (type.endsWith('Job')) return name !== 'imageServingPublishJob';
  if (name === 'subType' && definition.name !== 'SubAsset') return subject.assetType !== 'AssetSet';
  return standing === 'many' && MAY_LACK.has(name) && spread(`${seed}/${name}|left out`) % LEFT_OUT === 0;
}

const NEVER = new Set([
  'warningDetailArray',
  'errorDetailArray',
  'error',
  'scoreDetail',
  ...['boolVal', 'longVal', 'doubleVal', 'dateVal', 'valueArray'].map((name) => `Metadata/${name}`),
  'ConfigSetting/handle',
]);

const MAY_LACK = new Set([
  ...['description', 'comments', 'keywords', 'sku', 'expires', 'passwordExpires', 'imsOrgId', 'imsUserId', 'locale', 'language', 'languageCode'],
  ...['urlModifier', 'lastModifyUser', 'permissions', 'lastCompleted', 'string4', 'string5', 'int4', 'int5', 'float3', 'time1'],
]);

/** Counts and flags that say what stands beside them. */
function agreeing(object: Record<string, unknown>): object {
  if ('totalRows' in object) object.totalRows = itemsOf(object.assetArray ?? object.assetSummaryArray).length;
  if ('detailTotalRows' in object) object.detailTotalRows = itemsOf(object.detailArray).length;
  if ('hasSubfolders' in object) object.hasSubfolders = itemsOf(object.subfolderArray).length > 0;
  return object;
}
