import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { answered, api, ProblemError, type Schemas } from '../api.js';
import { CallAs, caller } from '../call-as.js';
import { CopyButton } from '../components/copy-button.js';
import { Problem } from '../components/problem.js';
import { type EndpointAnswer, formWith, type Message, sent, type Transport, writtenCall } from '../endpoints.js';
import type { Definitions, JsonSchema } from '../schema-form/json-schema.js';
import { SchemaForm } from '../schema-form/schema-form.js';
import { useLoaded } from '../use-loaded.js';
import { curlOf } from './curl.js';
import { EndpointAnswerView } from './endpoint-answer.js';

/** How the transports are called. */
const TRANSPORTS: Readonly<Record<Transport, string>> = { soap: 'SOAP', xml: 'plain XML', upload: 'upload of files' };

/** The operation that goes by upload. */
const UPLOAD = 'uploadPost';

interface TryOperationProps {
  readonly operation: string;
  readonly version: string;
}

/** A form for an operation, and what comes of it. */
export function TryOperation({ operation, version }: TryOperationProps) {
  const path = { path: { operation }, query: { version } };
  const { value, error, reload } = useLoaded(`operation ${operation} ${version}`, () =>
    answered(api.GET('/__admin/operations/{operation}', { params: path })),
  );
  return (
    <div class="try-operation">
      <div class="heading-line">
        <h1>{operation}</h1>
        {value && !value.stateful && <span class="badge">generated answer</span>}
        {value?.roles && <small class="quiet">for {value.roles.join(', ')}</small>}
      </div>
      {error && <Problem error={error} onRetry={reload} />}
      {value && <Call key={`${operation} ${version}`} operation={value} />}
    </div>
  );
}

/** What is to be sent, as the mock writes it: or what is wrong with the parameters. */
interface Written {
  readonly message: Message | undefined;
  readonly error: ProblemError | undefined;
}

function Call({ operation: { name, version, params: schema, example } }: { readonly operation: Schemas['Operation'] }) {
  const [params, setParams] = useState<unknown>(example);
  const [transport, setTransport] = useState<Transport>(name === UPLOAD ? 'upload' : 'soap');
  const [edited, setEdited] = useState<string>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const { message, error } = useWritten({ name, version, params, transport });
  const { answer, call, problem, isBusy, send } = useSent(name);
  const body = edited ?? message?.body ?? '';
  // The mock says that it is a JSON Schema.
  const { $defs = {}, ...root } = schema as JsonSchema & { $defs?: Definitions };
  const errors = (error?.errors ?? []).map((each) => ({ ...each, field: each.field.replace(/^params\.?/, '') }));
  const submit = (): void => {
    if (message) void send(message, transport === 'upload' ? formWith(message, body, files) : body);
  };
  return (
    <form
      class="call"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <section aria-label="Parameters">
        <div class="heading-line">
          <h2>Parameters</h2>
          <button
            type="button"
            class="small secondary"
            onClick={() => {
              setParams(example);
              setEdited(undefined);
            }}
          >
            Fill in the example
          </button>
        </div>
        <SchemaForm
          schema={root}
          definitions={$defs}
          value={params}
          errors={errors}
          onChange={(changed) => {
            setParams(changed);
            setEdited(undefined);
          }}
        />
        {transport === 'upload' && (
          <label>
            Files
            <input type="file" multiple onChange={({ currentTarget }) => setFiles([...(currentTarget.files ?? [])])} />
          </label>
        )}
      </section>
      <section aria-label="Request">
        <div class="heading-line">
          <h2>Request</h2>
          <label class="inline">
            <span class="quiet">by</span>
            <select
              aria-label="Transport"
              value={transport}
              onChange={({ currentTarget }) => {
                // Its options are these.
                setTransport(currentTarget.value as Transport);
                setEdited(undefined);
              }}
            >
              {Object.entries(TRANSPORTS)
                .filter(([each]) => each !== 'upload' || name === UPLOAD)
                .map(([each, called]) => (
                  <option key={each} value={each}>
                    {called}
                  </option>
                ))}
            </select>
          </label>
        </div>
        <CallAs />
        {error && errors.every(({ field }) => field === '') && (
          <p class="notice error" role="alert">
            {error.message}
          </p>
        )}
        <Body text={body} isEdited={edited !== undefined} onEdit={setEdited} onUndo={() => setEdited(undefined)} />
        <div class="buttons">
          <button type="submit" disabled={!message || isBusy}>
            {isBusy ? 'Sending…' : 'Send'}
          </button>
          {message && <Curl message={message} body={body} files={files.map((file) => file.name)} />}
        </div>
        {problem && (
          <p class="notice error" role="alert">
            {problem.message}
          </p>
        )}
        {answer && <EndpointAnswerView answer={answer} call={call} />}
      </section>
    </form>
  );
}

/** How long after the last change the message is written anew, milliseconds. */
const TYPED = 150;

/** Has the mock write the message, whenever something in it changes. */
function useWritten({ name, version, params, transport }: { name: string; version: string; params: unknown; transport: Transport }): Written {
  const [written, setWritten] = useState<Written>({ message: undefined, error: undefined });
  const { user, password } = caller.value;
  const latest = useRef(0);
  useEffect(() => {
    const run = ++latest.current;
    const write = async (): Promise<void> => {
      try {
        // A form of an object makes an object.
        const message = await writtenCall(name, { version, transport, user, password, params: params as Record<string, unknown> });
        if (run === latest.current) setWritten({ message, error: undefined });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (run === latest.current) setWritten(({ message }) => ({ message, error }));
      }
    };
    const timer = setTimeout(() => void write(), TYPED);
    return () => clearTimeout(timer);
  }, [name, version, params, transport, user, password]);
  return written;
}

/** How long the journal may take to have a call that was answered. */
const NOTED = '2s';

/** The number of the latest call in the journal; 0 for an empty one. */
async function latestCall(): Promise<number> {
  const { requests } = await answered(api.GET('/__admin/requests', { params: { query: { order: 'newest', limit: 1, xml: false } } }));
  return requests[0]?.id ?? 0;
}

/** The number of a call of an operation behind another one in the journal; undefined where the journal does not keep it. */
async function callBehind(after: number, path: string, operation: string): Promise<number | undefined> {
  try {
    const query = { after, wait: true as const, timeout: NOTED, xml: false };
    const { requests } = await answered(api.GET('/__admin/requests', { params: { query } }));
    return requests.find((each) => each.path === path && (each.operation === null || each.operation === operation))?.id;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return undefined;
  }
}

/** Sends what is to be sent, and finds the call in the journal. */
function useSent(operation: string) {
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<EndpointAnswer>();
  const [problem, setProblem] = useState<ProblemError>();
  const [call, setCall] = useState<number>();
  const sending = useRef(0);
  const send = async (message: Message, body: Blob | string): Promise<void> => {
    const run = ++sending.current;
    setBusy(true);
    setProblem(undefined);
    setCall(undefined);
    try {
      const before = await latestCall();
      setAnswer(await sent(message, body));
      void callBehind(before, message.path, operation).then((id) => {
        if (run === sending.current) setCall(id);
      });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setAnswer(undefined);
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, answer, problem, call, send };
}

interface BodyProps {
  readonly text: string;
  readonly isEdited: boolean;
  readonly onEdit: (text: string) => void;
  readonly onUndo: () => void;
}

/** The message, which may be changed before it is sent. */
function Body({ text, isEdited, onEdit, onUndo }: BodyProps) {
  const id = useId();
  return (
    <div class="body">
      <label for={id}>
        Message {isEdited ? <span class="warn">(changed by hand)</span> : <span class="quiet">(may be changed before it is sent)</span>}
      </label>
      <textarea
        id={id}
        class="message"
        rows={Math.min(24, text.split('\n').length + 1)}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => onEdit(currentTarget.value)}
      />
      {isEdited && (
        <button type="button" class="small secondary" onClick={onUndo}>
          As the form has it
        </button>
      )}
    </div>
  );
}

/** The call as a command line: at the endpoint itself where this port has it, else at the one below the admin API. */
function Curl({ message, body, files }: { readonly message: Message; readonly body: string; readonly files: readonly string[] }) {
  const { value: hasEndpoints } = useLoaded(
    'endpoints of this port',
    async () => (await fetch('/scene7/services/IpsApiService', { method: 'HEAD' })).ok,
  );
  const base = hasEndpoints === false ? `${location.origin}/__admin/endpoints` : location.origin;
  return (
    <CopyButton text={curlOf(message, body, base, hasEndpoints === false, files)} what="The command line was">
      Copy as curl
    </CopyButton>
  );
}
