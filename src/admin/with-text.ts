/** An answer that is JSON, or for who asks for text/plain, a text to read. */
export class WithText {
  constructor(
    readonly value: object,
    readonly text: string,
  ) {}
}
