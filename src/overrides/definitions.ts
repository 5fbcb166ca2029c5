import type { z } from 'zod';
import type { InjectedFault } from './injected-fault.js';
import type { JobRule } from './job-rule.js';
import type { fault, rule, stub } from './override-schemas.js';
import type { Stub } from './stub.js';
import { checkedAnswer } from './stub-answer.js';

/** What is stored of a rule. @param now what `expires.in` counts from, milliseconds since 1970 by the mock's clock */
export function ruleDefinition({ company: _, expires, ...definition }: z.output<typeof rule>, now: number): JobRule {
  if (expires === undefined) return definition;
  return { ...definition, expiresAt: 'in' in expires ? now + expires.in : expires.at };
}

/** What is stored of an injected fault. */
export function faultDefinition({ company: _, ...definition }: z.output<typeof fault>): InjectedFault {
  return definition;
}

/** What is stored of a stub. @throws StubError that says where the answer does not fit the contract */
export function stubDefinition({ company: _, version, answer, ...definition }: z.output<typeof stub>): Stub {
  return { ...definition, answer: checkedAnswer(definition.operation, answer, version) };
}
