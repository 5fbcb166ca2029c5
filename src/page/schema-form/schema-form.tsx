import './schema-form.css';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import {
  choiceName,
  choicesOf,
  type Definitions,
  fieldsOf,
  initialValue,
  isOfKind,
  type JsonSchema,
  kindOf,
  resolved,
  typesOf,
} from './json-schema.js';

/** What is wrong with a field, as a problem document says it. */
export interface FieldError {
  /** Path, such as `effect.fault.code`. */
  readonly field: string;
  readonly message: string;
}

interface SchemaFormProps {
  readonly schema: JsonSchema;
  /** What references in the schema lead to. */
  readonly definitions: Definitions;
  /** What is filled in so far; undefined for what is not given. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly errors?: readonly FieldError[];
}

/**
 * A form that is made from a JSON Schema: fields with the schema's names, descriptions, bounds and choices. Fields that need not be there are
 * added by their names. The mock checks what is filled in, and says what is wrong with which field.
 */
export function SchemaForm({ schema, definitions, value, onChange, errors = [] }: SchemaFormProps) {
  return (
    <div class="schema-form">
      <Value schema={schema} definitions={definitions} value={value} onChange={onChange} errors={errors} path="" name="" />
    </div>
  );
}

interface ValueProps extends Required<SchemaFormProps> {
  /** Path of the field; empty for the whole. */
  readonly path: string;
  readonly name: string;
  readonly isRequired?: boolean;
  /** Takes the field away, where it need not be there. */
  readonly onRemove?: () => void;
}

/** Kinds whose field has fields of its own. */
const GROUPS: ReadonlySet<string> = new Set(['object', 'record', 'array', 'choice']);

function Value(props: ValueProps) {
  const schema = resolved(props.schema, props.definitions);
  const kind = kindOf(schema);
  return GROUPS.has(kind) ? <Group {...props} schema={schema} /> : <Single {...props} schema={schema} />;
}

/** Something with fields of its own. */
function Group(props: ValueProps) {
  const { schema, name, path, errors, onRemove } = props;
  const kind = kindOf(schema);
  const content =
    kind === 'object' ? (
      <Fields {...props} />
    ) : kind === 'record' ? (
      <Entries {...props} />
    ) : kind === 'array' ? (
      <Items {...props} />
    ) : (
      <Choice {...props} />
    );
  const own = errors.filter(({ field, message }) => field === path && message !== '');
  if (path === '') {
    return (
      <>
        <Errors errors={own} />
        {content}
      </>
    );
  }
  return (
    <fieldset class="group">
      <legend>
        {name}
        <RemoveButton name={name} onRemove={onRemove} />
      </legend>
      {schema.description !== undefined && <small class="quiet">{schema.description}</small>}
      <Errors errors={own} />
      {content}
    </fieldset>
  );
}

function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: (() => void) | undefined }) {
  if (!onRemove) return null;
  return (
    <button type="button" class="quiet" aria-label={`Remove ${name}`} title={`Remove ${name}`} onClick={onRemove}>
      ✕
    </button>
  );
}

function Errors({ errors, id }: { readonly errors: readonly FieldError[]; readonly id?: string }) {
  if (errors.length === 0) return null;
  return (
    <small class="bad" id={id} role="alert">
      {errors.map(({ message }) => message).join('; ')}
    </small>
  );
}

/** The value as an object; what is none has no fields yet. */
function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  // Its type is looked at.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function without(object: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([each]) => each !== name));
}

function below(path: string, name: string | number): string {
  return path === '' ? String(name) : `${path}.${name}`;
}

/** How many fields that may be added have a button each; of more, one is chosen from a list. */
const MOST_BUTTONS = 9;

/** The fields of an object. */
function Fields({ schema, definitions, value, onChange, errors, path }: ValueProps) {
  const object = objectOf(value);
  const { required, optional } = fieldsOf(schema);
  const added = optional.filter((name) => name in object);
  const shown = [...required, ...added];
  const missing = optional.filter((name) => !(name in object));
  const isBelow = (field: string): boolean => field.startsWith(path === '' ? '' : `${path}.`) && field !== path;
  const elsewhere = errors.filter(
    ({ field }) => isBelow(field) && !shown.some((name) => field === below(path, name) || field.startsWith(`${below(path, name)}.`)),
  );
  const add = (name: string): void => onChange({ ...object, [name]: initialValue(schema.properties?.[name] ?? {}, definitions) });
  return (
    <>
      <Errors errors={elsewhere.map(({ field, message }) => ({ field, message: `${field}: ${message}` }))} />
      {shown.map((name) => (
        <Value
          key={name}
          name={name}
          path={below(path, name)}
          schema={schema.properties?.[name] ?? {}}
          definitions={definitions}
          value={object[name]}
          errors={errors}
          isRequired={required.includes(name)}
          onChange={(changed) => onChange({ ...object, [name]: changed })}
          onRemove={required.includes(name) ? undefined : () => onChange(without(object, name))}
        />
      ))}
      {missing.length > 0 && <AddField names={missing} schema={schema} definitions={definitions} onAdd={add} of={path} />}
    </>
  );
}

function AddField(props: {
  readonly names: readonly string[];
  readonly schema: JsonSchema;
  readonly definitions: Definitions;
  readonly onAdd: (name: string) => void;
  readonly of: string;
}) {
  const { names, schema, definitions, onAdd, of } = props;
  const about = (name: string): string => resolved(schema.properties?.[name] ?? {}, definitions).description ?? '';
  const label = of === '' ? 'Add a field' : `Add a field to ${of}`;
  if (names.length > MOST_BUTTONS) {
    return (
      <label class="inline add">
        <span class="hidden">{label}</span>
        <select
          value=""
          onChange={({ currentTarget }) => {
            onAdd(currentTarget.value);
            currentTarget.value = '';
          }}
        >
          <option value="" disabled>
            Add a field …
          </option>
          {names.map((name) => (
            <option key={name} value={name} title={about(name)}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div class="buttons add" role="group" aria-label={label}>
      {names.map((name) => (
        <button key={name} type="button" class="small secondary" title={about(name)} onClick={() => onAdd(name)}>
          + {name}
        </button>
      ))}
    </div>
  );
}

/** Values by names that whoever fills in the form chooses. */
function Entries({ schema, definitions, value, onChange, errors, path, name: own }: ValueProps) {
  const [name, setName] = useState('');
  const object = objectOf(value);
  const each = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  const add = (): void => {
    if (name === '' || name in object) return;
    onChange({ ...object, [name]: initialValue(each, definitions) });
    setName('');
  };
  return (
    <>
      {Object.entries(object).map(([key, entry]) => (
        <Value
          key={key}
          name={key}
          path={below(path, key)}
          schema={each}
          definitions={definitions}
          value={entry}
          errors={errors}
          onChange={(changed) => onChange({ ...object, [key]: changed })}
          onRemove={() => onChange(without(object, key))}
        />
      ))}
      <div class="buttons add">
        <input
          aria-label={`Name of an entry of ${own}`}
          placeholder="name"
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" class="small secondary" onClick={add}>
          Add
        </button>
      </div>
    </>
  );
}

/** A list. */
function Items({ schema, definitions, value, onChange, errors, path, name }: ValueProps) {
  // Its type is looked at.
  const items: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const each = schema.items ?? {};
  const isFull = schema.maxItems !== undefined && items.length >= schema.maxItems;
  return (
    <>
      {items.map((item, index) => (
        <Value
          // Items have nothing else that tells them apart.
          key={index}
          name={`${name} ${index + 1}`}
          path={below(path, index)}
          schema={each}
          definitions={definitions}
          value={item}
          errors={errors}
          onChange={(changed) => onChange(items.map((other, at) => (at === index ? changed : other)))}
          onRemove={() => onChange(items.filter((_, at) => at !== index))}
        />
      ))}
      <div class="buttons add">
        <button type="button" class="small secondary" disabled={isFull} onClick={() => onChange([...items, initialValue(each, definitions)])}>
          + {name}
        </button>
      </div>
    </>
  );
}

/** A value of one kind or another. */
function Choice(props: ValueProps) {
  const { schema, definitions, value, onChange, name, path } = props;
  const choices = choicesOf(schema) ?? [];
  const fitting = choices.findIndex((choice) => isOfKind(value, choice, definitions));
  const [chosen, setChosen] = useState(Math.max(0, fitting));
  // What was filled in may fit none for a while, or another one after it was changed from outside.
  const at = fitting >= 0 && !isOfKind(value, choices[chosen] ?? {}, definitions) ? fitting : chosen;
  const choice = choices[at];
  return (
    <>
      <label class="inline">
        <span class="hidden">{`Kind of ${name || 'value'}`}</span>
        <select
          value={String(at)}
          onChange={({ currentTarget }) => {
            const index = Number(currentTarget.value);
            setChosen(index);
            onChange(initialValue(choices[index] ?? {}, definitions));
          }}
        >
          {choices.map((each, index) => (
            <option key={index} value={String(index)}>
              {choiceName(each, definitions)}
            </option>
          ))}
        </select>
      </label>
      {choice && !typesOf(resolved(choice, definitions)).includes('null') && <Chosen {...props} choice={choice} path={path} />}
    </>
  );
}

/** What was chosen, without a frame of its own. */
function Chosen({ choice, ...props }: ValueProps & { readonly choice: JsonSchema }) {
  const schema = resolved(choice, props.definitions);
  switch (kindOf(schema)) {
    case 'object':
      return <Fields {...props} schema={schema} />;
    case 'record':
      return <Entries {...props} schema={schema} />;
    case 'array':
      return <Items {...props} schema={schema} />;
    case 'choice':
      return <Choice {...props} schema={schema} />;
    default:
      return <Single {...props} schema={schema} onRemove={undefined} isBare />;
  }
}

/** Something that is filled in at once. */
function Single(props: ValueProps & { readonly isBare?: boolean }) {
  const { schema, name, path, errors, isRequired = false, onRemove, isBare = false } = props;
  const id = useId();
  const own = errors.filter(({ field }) => field === path || (kindOf(schema) === 'json' && field.startsWith(`${path}.`)));
  const described = [schema.description !== undefined ? `${id}-about` : '', own.length > 0 ? `${id}-wrong` : '']
    .filter((each) => each !== '')
    .join(' ');
  const attributes = {
    id,
    name: path,
    ...(own.length > 0 ? { 'aria-invalid': true as const } : {}),
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
  const label: ComponentChildren = (
    <>
      {name}
      {isRequired && (
        <span class="bad" title="Must be given">
          {' '}
          *
        </span>
      )}
    </>
  );
  return (
    <div class="field">
      {isBare ? (
        <label class="hidden" for={id}>
          {name}
        </label>
      ) : (
        <div class="label">
          <label for={id}>{label}</label>
          <RemoveButton name={name} onRemove={onRemove} />
        </div>
      )}
      <Control {...props} attributes={attributes} />
      {schema.description !== undefined && (
        <small class="quiet" id={`${id}-about`}>
          {schema.description}
        </small>
      )}
      <Errors errors={own} id={`${id}-wrong`} />
    </div>
  );
}

interface ControlProps extends ValueProps {
  readonly attributes: { readonly id: string; readonly name: string };
}

/** What a value is typed in with, or chosen by. */
function Control(props: ControlProps) {
  const { schema, value, onChange, attributes } = props;
  switch (kindOf(schema)) {
    case 'enum':
      return <EnumControl {...props} />;
    case 'constant':
      return <input {...attributes} readOnly value={value === undefined ? '' : value === true ? 'yes' : String(value)} />;
    case 'boolean':
      return <input {...attributes} type="checkbox" checked={value === true} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />;
    case 'number':
      return (
        <input
          {...attributes}
          type="number"
          min={schema.minimum}
          max={schema.maximum}
          step={typesOf(schema).includes('integer') ? 1 : 'any'}
          value={typeof value === 'number' ? value : ''}
          onInput={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.valueAsNumber)}
        />
      );
    case 'json':
      return <JsonControl {...props} />;
    default:
      return <TextControl {...props} />;
  }
}

function EnumControl({ schema, value, onChange, attributes }: ControlProps) {
  const choices = schema.enum ?? [];
  return (
    <select {...attributes} value={String(choices.indexOf(value))} onChange={({ currentTarget }) => onChange(choices[Number(currentTarget.value)])}>
      <option value="-1" disabled>
        Choose …
      </option>
      {choices.map((choice, index) => (
        <option key={String(choice)} value={String(index)}>
          {String(choice)}
        </option>
      ))}
    </select>
  );
}

/** From how many characters on a text has several lines. */
const LONG = 100;

function TextControl({ schema, value, onChange, attributes, name }: ControlProps) {
  const text = value === undefined || value === null ? '' : String(value);
  const isLong = name === 'xml' || schema.contentMediaType !== undefined || text.length > LONG || text.includes('\n');
  const [wasLong, setLong] = useState(isLong);
  // It does not shrink under the hands of who writes.
  if (isLong && !wasLong) setLong(true);
  const change = (changed: string): void => onChange(typesOf(schema).includes('number') && /^\d+$/.test(changed) ? Number(changed) : changed);
  if (isLong || wasLong) {
    return (
      <textarea
        {...attributes}
        rows={Math.min(20, Math.max(4, text.split('\n').length))}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    );
  }
  const examples = schema.examples ?? [];
  const placeholder = schema.format === 'date-time' ? '2027-01-31T08:00:00Z' : undefined;
  return (
    <>
      <input
        {...attributes}
        type="text"
        placeholder={placeholder}
        spellcheck={false}
        autocomplete="off"
        list={examples.length > 0 ? `${attributes.id}-examples` : undefined}
        value={text}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      {examples.length > 0 && (
        <datalist id={`${attributes.id}-examples`}>
          {examples.map((each) => (
            <option key={String(each)} value={String(each)} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Any JSON, as a text. What is no JSON is not taken, and says so. */
function JsonControl({ value, onChange, attributes }: ControlProps) {
  const written = value === undefined ? '' : JSON.stringify(value, null, 2);
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: string }>({ text: written, of: written });
  // Changed from outside: what was written before is of another value.
  const text = draft.of === written ? draft.text : written;
  const [mistake, setMistake] = useState<string | undefined>(undefined);
  const change = (changed: string): void => {
    try {
      const parsed: unknown = changed.trim() === '' ? undefined : JSON.parse(changed);
      setMistake(undefined);
      setDraft({ text: changed, of: parsed === undefined ? '' : JSON.stringify(parsed, null, 2) });
      onChange(parsed);
    } catch (error) {
      setMistake(error instanceof Error ? error.message : String(error));
      setDraft({ text: changed, of: written });
    }
  };
  return (
    <>
      <textarea
        {...attributes}
        class="code"
        rows={Math.min(20, Math.max(3, text.split('\n').length))}
        spellcheck={false}
        placeholder="{ }"
        value={text}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      {mistake !== undefined && (
        <small class="bad" role="alert">
          This is no JSON: {mistake}
        </small>
      )}
    </>
  );
}
