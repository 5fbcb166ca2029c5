import { IpsApiFault } from '../contract/faults.js';

/** Parameters by which a call asks for one page of a list. */
export interface PageParams {
  readonly recordsPerPage?: number | undefined;
  readonly resultsPage?: number | undefined;
}

/**
 * The part of a list that a call asks for: by default the first page, which has the number 0 as well as 1 (o).
 *
 * @param most the largest page, which is also the default
 * @throws IpsApiFault 30001 for a page with less than one record, or a negative number of a page
 */
export function pageOf({ recordsPerPage, resultsPage }: PageParams, most: number): { readonly limit: number; readonly offset: number } {
  const limit = Math.min(most, atLeastOne(recordsPerPage ?? most, 'recordsPerPage'));
  return { limit, offset: (atLeastOne(resultsPage || 1, 'resultsPage') - 1) * limit };
}

/**
 * Checks that a number is 1 or more, and returns it.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 naming the parameter
 */
export function atLeastOne(value: number, field: string): number {
  if (value < 1) throw new IpsApiFault('invalidParameter', `${field}: ${value} is too small: expected 1 or more`);
  return value;
}
