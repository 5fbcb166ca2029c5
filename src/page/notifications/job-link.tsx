import { Link } from 'wouter-preact';

/** A link to a job's own page. @param job its number, where it is known; else it is named by its handle */
export function JobLink({
  jobHandle,
  job,
  name = jobHandle,
}: {
  readonly jobHandle?: string;
  readonly job?: number;
  readonly name?: string | undefined;
}) {
  const text = name ?? `Job ${job}`;
  return (
    <Link href={`/jobs/${encodeURIComponent(job ?? jobHandle ?? '')}`} title={text}>
      {text}
    </Link>
  );
}
