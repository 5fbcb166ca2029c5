import { useEffect, useRef } from 'preact/hooks';
import { generation, onEvent } from '../live.js';

/** How long changes are gathered, milliseconds. */
const GATHERED = 300;

/** Operations that change nothing. */
const READS = /^(?:get|search|check|list|batchGet|generate)/;

/** Calls a function when assets may have changed: a job was done, a call changed something, or all is another. */
export function useAssetChanges(onChange: () => void): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFirst = true;
    const soon = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        latest.current();
      }, GATHERED);
    };
    const ends = [
      onEvent('job', ({ job: { state } }) => {
        if (state === 'Done') soon();
      }),
      onEvent('call', ({ operation, outcome }) => {
        if (operation !== null && outcome === 'ok' && !READS.test(operation)) soon();
      }),
      onEvent('created', soon),
      onEvent('reset', soon),
      generation.subscribe(() => {
        if (!isFirst) soon();
        isFirst = false;
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, []);
}
