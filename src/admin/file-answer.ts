/** An answer of the admin API that is a file, as it is while it is sent. */
export class FileAnswer {
  constructor(
    readonly path: string,
    readonly contentType: string,
    /** What it is to be called where it is saved. */
    readonly fileName: string,
  ) {}
}
