import { useRef, useState } from 'preact/hooks';
import { ConfirmButton } from '../components/confirm-button.js';
import { shownMoment, shownSize } from '../format.js';
import { clock } from '../live.js';
import { attempt } from '../notices.js';
import { download, upload } from './download.js';

/** The state as a file: to keep it, to send it to somebody, to go on with it elsewhere. */
export function StateFile() {
  const [file, setFile] = useState<File | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const load = async (chosen: File): Promise<void> => {
    const isLoaded = await attempt(() => upload('/__admin/state', chosen), `The mock holds what ${chosen.name} has`);
    if (!isLoaded) return;
    setFile(undefined);
    if (input.current) input.current.value = '';
  };
  const save = (): Promise<boolean> => {
    const moment = shownMoment(clock.value?.view.now ?? new Date().toISOString())
      .replace(' ', '-')
      .replaceAll(':', '');
    return attempt(() => download('/__admin/state', `ips-mock-${moment}.json`));
  };
  return (
    <section class="panel" aria-labelledby="file-heading">
      <h2 id="file-heading">State file</h2>
      <p class="quiet">Everything the mock holds as one file of JSON, posted files included. Another mock of this version can load it.</p>
      <div class="buttons">
        <button type="button" class="small" onClick={() => void save()}>
          Download the state
        </button>
      </div>
      <label>
        Load a file
        <input ref={input} type="file" accept="application/json,.json" onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])} />
      </label>
      <div class="buttons">
        <ConfirmButton
          question={file ? `Replace everything the mock holds by ${file.name} (${shownSize(file.size)})?` : ''}
          action="Load"
          disabled={file === undefined}
          onConfirm={() => file && void load(file)}
        >
          Load…
        </ConfirmButton>
      </div>
    </section>
  );
}
