import { caseless } from '../../assets/asset.js';
import { textPasses } from '../../assets/condition-test.js';
import type { NumberTest, TextTest } from '../../assets/search.js';
import { join, type Sql, sql } from './sql.js';

/** A test of a text without its negation. @param key the column as compared without case */
export function positiveSql(key: string | Sql, column: string | Sql, test: TextTest): Sql {
  const [target, value] = test.isCaseSensitive ? [column, test.value] : [key, caseless(test.value)];
  const expression = typeof target === 'string' ? sql(target) : target;
  if (value === '') return positiveOf(test) === 'Equals' ? join`${expression} = ''` : sql('1');
  switch (positiveOf(test)) {
    case 'Equals':
      return join`${expression} = ${value}`;
    case 'Contains':
      return join`instr(${expression}, ${value}) > 0`;
    case 'StartsWith':
      return join`(${expression} >= ${value} AND ${expression} < ${`${value}\u{10FFFF}`})`;
    case 'EndsWith':
      return join`substr(${expression}, ${-[...value].length}) = ${value}`;
  }
}

/** The operator of a test without its negation. */
export function positiveOf({ op }: TextTest): 'Equals' | 'Contains' | 'StartsWith' | 'EndsWith' {
  return op === 'NotEquals' ? 'Equals' : op === 'NotContains' ? 'Contains' : op;
}

/** Whether a text passes a test without its negation. */
export function positivePasses(test: TextTest, text: string): boolean {
  return textPasses({ ...test, op: positiveOf(test) }, text);
}

/** Whether a test is a negation. */
export function isNegative({ op }: TextTest): boolean {
  return op === 'NotEquals' || op === 'NotContains';
}

/** Negates a condition where its test does. */
export function negated(test: TextTest, positive: Sql): Sql {
  return isNegative(test) ? join`NOT (${positive})` : positive;
}

const OPERATORS = { Equals: '=', NotEquals: '<>', LessThan: '<', LessThanEquals: '<=', GreaterThan: '>', GreaterThanEquals: '>=' } as const;

/** A test of a number. */
export function numberSql(column: string, test: NumberTest): Sql {
  if ('min' in test) {
    const { op, min, max } = test;
    return join`${sql(column)} ${sql(op === 'Between' ? 'BETWEEN' : 'NOT BETWEEN')} ${min} AND ${max}`;
  }
  return join`${sql(column)} ${sql(OPERATORS[test.op])} ${test.value}`;
}
