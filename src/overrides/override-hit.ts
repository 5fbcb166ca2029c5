/** A fault or a stub that applied to a call. */
export interface OverrideHit {
  readonly kind: 'fault' | 'stub';
  readonly id: number;
  /** What its author calls it. */
  readonly label: string | undefined;
}
