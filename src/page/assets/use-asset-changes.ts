import { useEffect, useRef } from 'preact/hooks';
import { onChanges, onEvent } from '../live.js';

/** How long changes are gathered, milliseconds. */
const GATHERED = 300;

/** Operations that change nothing. */
const READS = /^(?:get|search|check|list|batchGet|generate)/;

/** Calls a function when assets may have changed: a job was done, a call changed something, or all is another. */
export function useAssetChanges(onChange: () => void): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const listen = (changed: () => void) => [
      onEvent('job', ({ job: { state } }) => {
        if (state === 'Done') changed();
      }),
      onEvent('call', ({ operation, outcome }) => {
        if (operation !== null && outcome === 'ok' && !READS.test(operation)) changed();
      }),
      onEvent('created', changed),
    ];
    return onChanges(listen, GATHERED, () => latest.current());
  }, []);
}
