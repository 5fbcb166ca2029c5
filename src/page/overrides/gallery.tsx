import { attempt } from '../notices.js';
import { KINDS, type Kind } from './kinds.js';

/** Something that is often tried. */
interface Usual {
  readonly name: string;
  readonly about: string;
  readonly kind: Kind;
  readonly input: object;
}

/** What is often tried, as it is added. */
const USUAL: readonly Usual[] = [
  {
    name: 'The next submit fails',
    about: 'The next submitJob gets fault 30000, once',
    kind: 'faults',
    input: { match: { operation: 'submitJob' }, effect: { fault: { code: 30000, reason: 'The service is out of order' } }, times: 1 },
  },
  {
    name: 'The service is slow',
    about: 'Every answer comes one to three seconds late',
    kind: 'faults',
    input: { effect: { delay: { min: '1s', max: '3s' } } },
  },
  {
    name: 'Every third call gets 503',
    about: 'Every third call is not carried out, and answered with a fault and HTTP status 503',
    kind: 'faults',
    input: { effect: { fault: { code: 30000, reason: 'The service is unavailable' }, status: 503 }, every: 3 },
  },
  {
    name: 'The connection breaks',
    about: 'The next call gets no answer: its connection is reset, once',
    kind: 'faults',
    input: { effect: { reset: true }, times: 1 },
  },
  {
    name: 'The password is wrong',
    about: 'Every call gets fault 10001',
    kind: 'faults',
    input: { effect: { fault: { code: 10001, reason: 'The user or the password is wrong' } } },
  },
  {
    name: 'A job dies half-way',
    about: 'The next job ends with a fatal error when half of it is done',
    kind: 'rules',
    input: { script: { outcome: 'fatal', at: 50, message: 'Out of disk space' }, times: 1 },
  },
  {
    name: 'A job never ends',
    about: 'The next job makes no more progress when half of it is done',
    kind: 'rules',
    input: { script: { outcome: 'never', at: 50 }, times: 1 },
  },
  {
    name: 'A job has errors',
    about: 'One item of the next job fails',
    kind: 'rules',
    input: { script: { outcome: 'errors', count: 1, message: 'The file cannot be read' }, times: 1 },
  },
];

/** What is often tried, with a button each. */
export function Gallery() {
  return (
    <section aria-label="Usual ones">
      <h2>Try what usually goes wrong</h2>
      <ul class="gallery">
        {USUAL.map(({ name, about, kind, input }) => (
          <li key={name}>
            <button
              type="button"
              class="secondary"
              onClick={() => void attempt(() => KINDS[kind].add({ label: name, ...input }), `“${name}” is set up, and stands below`)}
            >
              <strong>{name}</strong>
              <small class="quiet">{about}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
