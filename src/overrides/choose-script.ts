import type { Job } from '../jobs/job.js';
import type { PlanInput } from '../jobs/plan.js';
import type { Store } from '../store/store.js';
import { directivesOf } from './directives.js';
import { type JobRule, mismatch, notItsTurn } from './job-rule.js';

/**
 * What a test has decided about a job that fires: the words of its request come first, then the first rule that holds.
 * Counts the rules that were looked at.
 *
 * @param at when it fires
 * @param hasDirectives whether words of requests count
 */
export function chooseScript(store: Store, job: Job, at: number, hasDirectives: boolean): Pick<PlanInput, 'script' | 'scriptedBy' | 'misses'> {
  const said = hasDirectives ? directivesOrNone(job) : undefined;
  if (said) return { script: said, scriptedBy: 'directive' };
  if (!store.overrides.has('rule')) return {};
  const user = store.accounts.userById(job.userId)?.email ?? '';
  const misses: { rule: number; why: string }[] = [];
  for (const { id, companyId, definition, seen, hits } of store.overrides.list('rule')) {
    // A company's rules are nobody else's business.
    if (companyId !== null && companyId !== job.companyId) continue;
    const rule: JobRule = JSON.parse(definition);
    const why = mismatch(rule, job, user, at, hits);
    if (why !== undefined) {
      misses.push({ rule: id, why });
      continue;
    }
    const turn = notItsTurn(rule, { seen: seen + 1 });
    store.overrides.count(id, turn === undefined);
    if (turn === undefined) return { script: rule.script, scriptedBy: id, misses };
    misses.push({ rule: id, why: turn });
  }
  return { misses };
}

/** The operations have refused what is wrong; what came in by other ways does not count. */
function directivesOrNone(job: Job) {
  try {
    return directivesOf(job.originalName, job.description);
  } catch {
    return undefined;
  }
}
