import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { ProblemError, type Schemas } from '../api.js';
import { CallAs, caller } from '../call-as.js';
import { formWith, sent, textIn, writtenCall } from '../endpoints.js';
import { clock } from '../live.js';

interface UploadDropProps {
  readonly company: Schemas['Companies']['companies'][number];
  /** Path of the folder that files go into. */
  readonly folder: string;
  readonly children: ComponentChildren;
}

/** What became of an upload. */
type Outcome = { readonly isError: false; readonly files: number; readonly job: string } | { readonly isError: true; readonly text: string };

/** The version in which the page uploads. */
const VERSION = '2014-04-03';

/** A place that files are dropped on, to upload them as a job. A button does the same for those without a mouse. */
export function UploadDrop({ company, folder, children }: UploadDropProps) {
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const input = useRef<HTMLInputElement>(null);
  const upload = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || isBusy) return;
    setBusy(true);
    setOutcome(undefined);
    try {
      setOutcome({ isError: false, files: files.length, job: await uploaded(files, company, folder) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setOutcome({ isError: true, text: error.message });
    } finally {
      setBusy(false);
    }
  };
  const takesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        if (!takesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        if (!takesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void upload([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <div class="buttons upload">
        <button type="button" class="small" disabled={isBusy} onClick={() => input.current?.click()}>
          {isBusy ? 'Uploading…' : 'Upload files…'}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={`Files to upload into ${folder}`}
          onChange={({ currentTarget }) => {
            void upload([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
        <span class="quiet">
          or drop them here: they are uploaded into <code>{folder}</code> by a job.
        </span>
        <details class="caller">
          <summary>as {caller.value.user}</summary>
          <CallAs />
        </details>
      </div>
      <div aria-live="polite">{outcome && <UploadOutcome outcome={outcome} />}</div>
      {children}
    </div>
  );
}

function UploadOutcome({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.isError) {
    return (
      <p class="notice error" role="alert">
        {outcome.text}
      </p>
    );
  }
  const { files, job } = outcome;
  const isManual = clock.value?.view.mode === 'manual';
  return (
    <p class="notice">
      <span>
        {files === 1 ? 'The file was' : `${files} files were`} posted to <Link href={`/jobs/${encodeURIComponent(job)}`}>a job</Link>, which makes{' '}
        {files === 1 ? 'an asset of it' : 'assets of them'}
        {isManual ? ' as soon as the clock is advanced.' : '.'}
      </span>
    </p>
  );
}

/** Uploads files as a job, as any program does. @returns the job's handle @throws ProblemError that says why not */
async function uploaded(files: readonly File[], company: UploadDropProps['company'], folder: string): Promise<string> {
  const [first] = files;
  const { body, ...message } = await writtenCall('uploadPost', {
    version: VERSION,
    transport: 'upload',
    ...caller.value,
    params: {
      companyHandle: company.handles[VERSION],
      jobName: files.length === 1 ? `Upload of ${first?.name}` : `Upload of ${files.length} files`,
      destFolder: folder,
      endJob: true,
      uploadParams: { overwrite: true, readyForPublish: true, createMask: false, emailSetting: 'None' },
    },
  });
  const { text, status, fault } = await sent(message, formWith(message, body, files));
  if (fault) throw new ProblemError(`${fault.reason} (fault ${fault.code})`, status);
  const job = textIn(text, 'jobHandle');
  if (job === undefined) throw new ProblemError(`The mock answered with ${status}, and no job`, status);
  return job;
}
