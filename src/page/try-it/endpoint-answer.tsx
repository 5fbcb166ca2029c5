import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { Xml } from '../components/xml.js';
import type { EndpointAnswer } from '../endpoints.js';
import { shownDuration } from '../format.js';

interface EndpointAnswerViewProps {
  readonly answer: EndpointAnswer;
  /** The number of the call in the journal; undefined while it is not known. */
  readonly call: number | undefined;
}

/** What came back. */
export function EndpointAnswerView({ answer, call }: EndpointAnswerViewProps) {
  const { status, headers, text, milliseconds, fault } = answer;
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), [answer]);
  return (
    <section aria-label="Answer" ref={section}>
      <div class="heading-line">
        <h2>Answer</h2>
        <span class={fault || status >= 400 ? 'badge bad' : 'badge good'}>{`HTTP ${status}`}</span>
        <span class="quiet">{shownDuration(milliseconds)}</span>
        {call !== undefined && <Link href={`/calls/${call}`}>the call in the journal</Link>}
      </div>
      {fault && (
        <p class="notice error" role="alert">
          {`Fault ${fault.code}: ${fault.reason}`}
        </p>
      )}
      <Xml text={text} />
      <details>
        <summary>Headers</summary>
        <dl class="facts">
          {headers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
