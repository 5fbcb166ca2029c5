import type { Store } from '../store/store.js';
import { directivesOf } from './directives.js';
import type { Job } from './job.js';
import { type JobRule, mismatch, notItsTurn } from './job-rule.js';
import type { PlanBasis } from './plan.js';

/**
 * What a test has decided about a job that fires: the words of its request come first, then the first rule that holds.
 * Counts the rules that were looked at.
 *
 * @param at when it fires
 * @param hasDirectives whether words of requests count
 */
export function chooseShape(store: Store, job: Job, at: number, hasDirectives: boolean): Pick<PlanBasis, 'shape' | 'shapedBy' | 'misses'> {
  const said = hasDirectives ? directivesOrNone(job) : undefined;
  if (said) return { shape: said, shapedBy: 'directive' };
  if (!store.setups.has('rule')) return {};
  const user = store.people.userById(job.userId)?.email ?? '';
  const misses: { rule: number; why: string }[] = [];
  for (const { id, companyId, definition, seen, hits } of store.setups.list('rule')) {
    // A company's rules are nobody else's business.
    if (companyId !== null && companyId !== job.companyId) continue;
    const rule: JobRule = JSON.parse(definition);
    const why = mismatch(rule, job, user, at, hits);
    if (why !== undefined) {
      misses.push({ rule: id, why });
      continue;
    }
    const turn = notItsTurn(rule, { seen: seen + 1 });
    store.setups.count(id, turn === undefined);
    if (turn === undefined) return { shape: rule.shape, shapedBy: id, misses };
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
