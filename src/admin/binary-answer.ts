/** An answer of the admin API that is no JSON. */
export class BinaryAnswer {
  constructor(
    readonly headers: Readonly<Record<string, string>>,
    /** Undefined where the client has it already: 304. */
    readonly body: Uint8Array | undefined,
  ) {}
}
