/** Which asset a file of an upload becomes, where that is not simply a new asset with the file's own name and number. */
export interface ResolvedOverwrite {
  /** Index among the items of the upload. */
  readonly at: number;
  /** Name of the asset that the file updates, or of the new one. */
  readonly name: string;
  /** Number of that asset. */
  readonly id: number;
  /** Whether the asset exists already, or comes earlier in the same upload. */
  readonly isThere: boolean;
}
