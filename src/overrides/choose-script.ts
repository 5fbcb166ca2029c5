import { directivesOf } from '../jobs/directives.js';
import type { ChooseScript } from '../jobs/execution/job-work.js';
import type { Job } from '../jobs/job.js';
import type { JobScript } from '../jobs/job-script.js';
import type { ScriptChoice } from '../jobs/plan-input.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store/store.js';
import { type JobRule, mismatch, nthMismatch } from './job-rule.js';

/** How tests decide about jobs that fire: by directives in the request if they are on, otherwise by the first rule that applies. */
export function scriptChooser(store: Store, { directives }: Pick<Settings, 'directives'>): ChooseScript {
  return (job, at) => {
    const script = directives ? directivesOrNone(job) : undefined;
    if (script) return { script, scriptedBy: 'directive' };
    return store.overrides.has('rule') ? chooseRule(store, job, at) : {};
  };
}

/** The script of the first rule that applies. Counts the rules that match. */
function chooseRule(store: Store, job: Job, at: number): ScriptChoice {
  const user = store.accounts.userById(job.userId)?.email ?? '';
  const misses: { rule: number; why: string }[] = [];
  for (const { id, companyId, definition, seen, hits } of store.overrides.list('rule')) {
    // Rules of other companies are not even reported as misses.
    if (companyId !== null && companyId !== job.companyId) continue;
    const rule: JobRule = JSON.parse(definition);
    const why = mismatch(rule, job, user, at, hits);
    if (why !== undefined) {
      misses.push({ rule: id, why });
      continue;
    }
    const whyNotThisOne = nthMismatch(rule, seen + 1);
    store.overrides.count(id, whyNotThisOne === undefined);
    if (whyNotThisOne === undefined) return { script: rule.script, scriptedBy: id, misses };
    misses.push({ rule: id, why: whyNotThisOne });
  }
  return { misses };
}

/** Operations refuse invalid directives; from anywhere else they are ignored. */
function directivesOrNone(job: Job): JobScript | undefined {
  try {
    return directivesOf(job.originalName, job.description);
  } catch {
    return undefined;
  }
}
