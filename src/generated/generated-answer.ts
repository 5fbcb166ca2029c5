import { companiesOf } from '../accounts/roles.js';
import type { Definition, Field } from '../contract/model.js';
import type { SimpleValue } from '../contract/simple-types.js';
import type { OperationContext } from '../operations/operation.js';
import type { AuthorizedCall } from '../operations/operation-call.js';
import { spread } from '../random/seeded-choice.js';
import type { Company } from '../store/account-store.js';
import { checkHandles } from './check-handles.js';
import { batchSize, type Echoes, echoesOf, echoOf, type Placement, resultEchoes, singular } from './echoes.js';
import { generatedValue } from './generated-value.js';
import { itemsOf } from './items-of.js';
import { fakeSubject, hasInfo, type Subject } from './subject.js';
import type { Surroundings } from './values/value-source.js';

/** What all parts of one answer have in common. */
interface Answering {
  readonly call: AuthorizedCall;
  readonly around: Surroundings;
  readonly echoes: Echoes;
}

/** Where in an answer an object is. */
interface Place {
  /** The answer's seed and the object's path, from which everything in it is generated. */
  readonly seed: string;
  readonly placement: Placement;
  readonly subject: Subject;
  readonly index: number;
  /** What its own fields repeat; this overrides the parameters. */
  readonly echoes: Echoes;
  /** The definitions that contain it, its own included. */
  readonly within: readonly string[];
}

/** The most items of an array whose length does not follow from the parameters. */
const MOST_ITEMS = 3;
/** In lists, one in this many of the values that may be missing is left out, so that clients meet the case. */
const LEFT_OUT = 4;

/**
 * Generates an answer that is valid in the caller's version and realistic. Nothing of it is stored.
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
  // A choice of fields leaves the values of those fields as they are.
  const { responseFieldArray: _, excludeFieldArray: __, ...asked } = params;
  const seed = String(spread(`${context.settings.seed}|${operation.name}|${JSON.stringify(asked)}`));
  const { caller, origin, now } = call;
  const around = { version, company, caller, origin, now, serverName: context.settings.serverName, batchSize: batchSize(version, operation, params) };
  // The asset that the parameters name is not what the answer is about.
  const known = new Map([...echoes].filter(([key]) => key !== 'xsd:string assetHandle'));
  const subject = fakeSubject(seed, company.rootPath, known, 0);
  return objectOf({ call, around, echoes }, definition, { seed, placement: 'root', subject, index: 0, echoes, within: [definition.name] });
}

function companyOfCaller(call: AuthorizedCall, context: OperationContext): Pick<Company, 'id' | 'name' | 'rootPath'> {
  return companiesOf(context.store, call.caller)[0] ?? { id: 1, name: 'Company1', rootPath: 'Company1/' };
}

function objectOf(answering: Answering, definition: Definition, place: Place): object {
  const object: Record<string, unknown> = {};
  for (const field of definition.fields) {
    if (isLeftOut(definition, field, place)) continue;
    const inner = answering.call.version.definitions.get(field.type);
    object[field.name] = inner ? innerOf(answering, definition, field, inner, place) : simpleOf(answering, definition, field, place);
  }
  return agreeing(object);
}

function simpleOf({ call, around, echoes }: Answering, definition: Definition, field: Field, place: Place): SimpleValue {
  const echo = echoOf(place.echoes, call.operation, field, 'root') ?? echoOf(echoes, call.operation, field, place.placement);
  return echo ?? generatedValue(around, definition.name, field.name, field.type, place.subject, `${place.seed}/${field.name}`, place.index);
}

/** An object, an array of objects, or an array of texts. */
function innerOf(answering: Answering, outer: Definition, field: Field, inner: Definition, place: Place): object {
  const seed = `${place.seed}/${field.name}`;
  const within = [...place.within, inner.name];
  const items = inner.fields.find((each) => each.name === 'items' && each.max !== 1);
  if (!items) {
    const isSame = field.name.endsWith('Info');
    const subject = isSame ? place.subject : subjectOf(answering, seed, NO_ECHOES, 0);
    const placement = place.placement === 'root' ? 'one' : place.placement;
    return objectOf(answering, inner, { seed, placement, subject, index: place.index, echoes: NO_ECHOES, within });
  }
  const { version, operation, params } = answering.call;
  const known = place.placement === 'root' ? resultEchoes(version, operation, params, field) : undefined;
  const each = known ?? Array.from({ length: 1 + (spread(seed) % MOST_ITEMS) }, () => NO_ECHOES);
  const itemDefinition = version.definitions.get(items.type);
  return {
    items: each.map((echoes, index) => {
      const subject = subjectOf(answering, `${seed}/${index}`, echoes, index);
      const item: Place = { seed: `${seed}/${index}`, placement: 'many', subject, index, echoes, within: [...within, items.type] };
      if (itemDefinition) return objectOf(answering, itemDefinition, item);
      return simpleOf(answering, outer, { ...items, name: singular(field.name) }, item);
    }),
  };
}

const NO_ECHOES: Echoes = new Map();

function subjectOf({ around }: Answering, seed: string, echoes: Echoes, index: number): Subject {
  return fakeSubject(seed, around.company.rootPath, echoes, index);
}

/** Whether an object lacks an optional field: details of errors, typed copies of a value, facts about other types of assets. */
function isLeftOut(definition: Definition, field: Field, { placement, subject, seed, within }: Place): boolean {
  const { name, type, optional } = field;
  if (!optional) return false;
  if (NEVER.has(name) || NEVER.has(`${definition.name}/${name}`) || within.includes(type)) return true;
  if (definition.name === 'Asset' && name.endsWith('Info')) return !hasInfo(subject, name);
  if (type.endsWith('Job')) return name !== 'imageServingPublishJob';
  if (name === 'subType' && definition.name !== 'SubAsset') return subject.assetType !== 'AssetSet';
  return placement === 'many' && MAY_LACK.has(name) && spread(`${seed}/${name}|left out`) % LEFT_OUT === 0;
}

/** Fields that are always left out. */
const NEVER = new Set([
  'warningDetailArray',
  'errorDetailArray',
  'error',
  'scoreDetail',
  ...['boolVal', 'longVal', 'doubleVal', 'dateVal', 'valueArray'].map((name) => `Metadata/${name}`),
  'ConfigSetting/handle',
]);

/** Fields that lists leave out at times. */
const MAY_LACK = new Set([
  ...['description', 'comments', 'keywords', 'sku', 'expires', 'passwordExpires', 'imsOrgId', 'imsUserId', 'locale', 'language', 'languageCode'],
  ...['urlModifier', 'lastModifyUser', 'permissions', 'lastCompleted', 'string4', 'string5', 'int4', 'int5', 'float3', 'time1'],
]);

/** Makes counts and flags agree with the arrays beside them. */
function agreeing(object: Record<string, unknown>): object {
  if ('totalRows' in object) object.totalRows = itemsOf(object.assetArray ?? object.assetSummaryArray).length;
  if ('detailTotalRows' in object) object.detailTotalRows = itemsOf(object.detailArray).length;
  if ('hasSubfolders' in object) object.hasSubfolders = itemsOf(object.subfolderArray).length > 0;
  return object;
}
