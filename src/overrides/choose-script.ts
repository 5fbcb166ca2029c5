import { directivesOf } from '../jobs/directives.js';
import type { ChooseScript } from '../jobs/execution/job-work.js';
import type { Job } from '../jobs/job.js';
import type { JobScript } from '../jobs/job-script.js';
import { kindOf } from '../jobs/kinds.js';
import type { ScriptChoice } from '../jobs/plan-input.js';
import type { Settings } from '../settings.js';
import type { OverrideScope } from '../store/override-index.js';
import type { Override } from '../store/override-store.js';
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

/** How many rules are told that did not apply to a job. */
const MOST_MISSES = 20;

/** What rules are looked up by. */
function scopeOf(override: Override): OverrideScope {
  const { match, times } = ruleOf(override);
  return { name: match?.type, transport: undefined, times };
}

function ruleOf({ definition }: Override): JobRule {
  // What the admin API has checked and stored as a rule.
  return definition as JobRule;
}

/** The script of the first rule that applies. Counts the rules that match. */
function chooseRule({ accounts, overrides }: Store, job: Job, at: number): ScriptChoice {
  const user = accounts.userById(job.userId)?.email ?? '';
  const { companyId } = job;
  /** Why the first of the rules that are for its kind do not apply. */
  const reasons = new Map<number, string>();
  let chosen: Override | undefined;
  for (const override of overrides.candidates('rule', scopeOf, { names: [kindOf(job).type, job.kind], transport: undefined, companyId })) {
    const { id, seen, hits } = override;
    const rule = ruleOf(override);
    const whyNone = mismatch(rule, job, user, at, hits);
    const why = whyNone ?? nthMismatch(rule, seen + 1);
    if (whyNone === undefined) overrides.count(override, why === undefined);
    if (why === undefined) {
      chosen = override;
      break;
    }
    if (reasons.size < MOST_MISSES) reasons.set(id, why);
  }
  const end = chosen?.id ?? Number.POSITIVE_INFINITY;
  const misses: { rule: number; why: string }[] = [];
  // Rules of other companies are not even reported as misses.
  for (const override of overrides.inOrder('rule', scopeOf, companyId)) {
    if (override.id >= end || misses.length === MOST_MISSES) break;
    const why = reasons.get(override.id) ?? mismatch(ruleOf(override), job, user, at, override.hits);
    if (why !== undefined) misses.push({ rule: override.id, why });
  }
  const missesLeftOut = overrides.countBelow('rule', scopeOf, companyId, end) - misses.length;
  const missed = { misses, ...(missesLeftOut > 0 ? { missesLeftOut } : {}) };
  return chosen ? { script: ruleOf(chosen).script, scriptedBy: chosen.id, ...missed } : missed;
}

/** Operations refuse invalid directives; from anywhere else they are ignored. */
function directivesOrNone(job: Job): JobScript | undefined {
  try {
    return directivesOf(job.originalName, job.description);
  } catch {
    return undefined;
  }
}
