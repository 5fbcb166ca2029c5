import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { answered, api, type Schemas } from '../api.js';
import { CopyButton } from '../components/copy-button.js';
import { JsonTree } from '../components/json-tree.js';
import { Problem } from '../components/problem.js';
import { Xml } from '../components/xml.js';
import { shownMoment, shownNumber, shownSize } from '../format.js';
import { useLoaded } from '../use-loaded.js';
import { Applied, CallOutcome } from './call-outcome.js';
import { curlOf } from './curl.js';
import { Explanation } from './explanation.js';

type Call = Schemas['InspectedCall'];

/** A call with both its messages, and what can be made of it. */
export function CallPage({ id }: { readonly id: number }) {
  const { value: call, error, reload } = useLoaded(`call ${id}`, () => answered(api.GET('/__admin/requests/{id}', { params: { path: { id } } })));
  return (
    <>
      <p class="back">
        <Link href="/calls">← All calls</Link>
      </p>
      {error && <Problem error={error} onRetry={reload} />}
      {call && (
        <>
          <div class="heading-line">
            <h1>{call.operation ?? `${call.method} ${call.path}`}</h1>
            <CallOutcome call={call} />
          </div>
          {call.fault && <p class="notice error">{call.fault.reason}</p>}
          {call.ignored.length > 0 && (
            <ul class="notice">
              {call.ignored.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
          <CallButtons call={call} />
          <Facts call={call} />
          <section>
            <h2>Parameters</h2>
            {call.params ? <JsonTree value={call.params} /> : <p class="quiet">They could not be read, or are not kept any more.</p>}
          </section>
          <div class="messages">
            <Message title="Request" text={call.request} />
            <Message title="Answer" text={call.answer} />
          </div>
          <Explanation id={id} />
        </>
      )}
    </>
  );
}

function CallButtons({ call }: { readonly call: Call }) {
  const { id, outcome, operation, jobId, answer } = call;
  return (
    <div class="buttons">
      <CopyButton text={curlOf(call)} what="The curl command was">
        Copy as curl
      </CopyButton>
      {outcome === 'ok' && operation !== null && answer !== '' && (
        <Link class="as-button" href={`/rules/stubs/new/call/${id}`}>
          Make a stub of this answer
        </Link>
      )}
      {jobId !== null && (
        <Link class="as-button" href={`/rules/rules/new/job/${jobId}`}>
          Make a rule for this job
        </Link>
      )}
      <small class="quiet">Passwords and tokens are masked: in the command, put yours in the place of ***</small>
    </div>
  );
}

/** Who answered, where that was not the mock. */
const ANSWERED_BY: Readonly<Record<Call['source'], string | null>> = { mock: null, service: 'the service', recording: 'the recording' };

function Facts({ call }: { readonly call: Call }) {
  const { at, transport, method, path, version, companyId, caller, applied, jobId, source, status, milliseconds } = call;
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    ['Time', `${shownMoment(at)} UTC`],
    ['Request', <code key="request">{`${method} ${path}`}</code>],
    ['By', transport === 'none' ? 'no endpoint: nothing there takes calls' : transport],
    ['Version', version],
    ['Caller', caller],
    ['Company', companyId],
    ['Answered by', ANSWERED_BY[source]],
    ['HTTP status', status],
    ['Took', `${shownNumber(milliseconds)} ms`],
    ['Job', jobId === null ? null : <Link href={`/jobs/${jobId}`}>{jobId}</Link>],
    ['Applied', applied.length === 0 ? null : <Applied key="applied" applied={applied} />],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Message({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section>
      <div class="heading-line">
        <h2>{title}</h2>
        <small class="quiet">{text === '' ? '' : shownSize(text.length)}</small>
        {text !== '' && (
          <span class="end">
            <CopyButton text={text} what={title}>
              Copy
            </CopyButton>
          </span>
        )}
      </div>
      {text === '' ? <p class="quiet">Empty, or not kept any more.</p> : <Xml text={text} />}
    </section>
  );
}
