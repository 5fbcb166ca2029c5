/** A folder in an answer. */
export interface AnsweredFolder {
  readonly path: string;
  readonly folderHandle: string;
  readonly hasSubfolders: boolean;
  readonly permissionSetHandle?: string;
  readonly subfolderArray?: { readonly items: readonly AnsweredFolder[] };
}
