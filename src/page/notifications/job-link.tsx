import { Link } from 'wouter-preact';

/** A link to a job's own page. @param job its number @param name what the link says; its number by default */
export function JobLink({ job, name = `Job ${job}` }: { readonly job: number | string; readonly name?: string }) {
  return (
    <Link href={`/jobs/${job}`} title={name}>
      {name}
    </Link>
  );
}
