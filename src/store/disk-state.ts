import type Database from 'better-sqlite3';
import { isError } from '../collections/is-error.js';

/** The store cannot be written, or read, for a reason that lies outside of the mock. The message says which, and which file. */
export class DiskError extends Error {
  override readonly name = 'DiskError';
}

/** Why a file cannot be written or read, as its database or the operating system says. Each begins with what is wrong. */
const REASONS: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^(?:SQLITE_FULL|ENOSPC)$/, 'the disk is full'],
  [/^EDQUOT$/, 'the quota of the disk is used up'],
  [/^EFBIG$/, 'the file may not grow any more'],
  [
    /^SQLITE_IOERR_(?:WRITE|TRUNCATE|FSYNC|DIR_FSYNC|SHMSIZE|CLOSE)$/,
    'it cannot be written: the disk is full or failing, or the file may not grow any more',
  ],
  [/^SQLITE_IOERR/, 'the disk fails'],
  [/^(?:SQLITE_READONLY.*|EROFS)$/, 'it may not be written'],
];

/** The reason of an error that lies with the disk, with its code; undefined for any other error. */
export function diskReason(error: unknown): string | undefined {
  const code = isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const found = REASONS.find(([pattern]) => pattern.test(code));
  return found && `${found[1]} (${code})`;
}

/** The error as a DiskError, if it is one of the disk; undefined for any other. @param file undefined where it is not known */
export function diskErrorOf(error: unknown, file?: string): DiskError | undefined {
  if (error instanceof DiskError) return error;
  const reason = diskReason(error);
  return reason === undefined
    ? undefined
    : new DiskError(`Nothing can be stored in ${file ?? 'the database'}: ${reason}. The mock goes on by itself once it can write`);
}

/** Whether a store can be written. */
export class DiskState {
  readonly #totalChanges: Database.Statement<[], number>;
  readonly #probe: readonly Database.Statement<[]>[];
  readonly #file: string;
  #trouble: DiskError | undefined;
  #changesBefore = 0;
  /** Told when it cannot be written, and, with undefined, when it can again. */
  onChange: (trouble: DiskError | undefined) => void = () => {};

  constructor(db: Database.Database, file: string) {
    this.#file = file;
    this.#totalChanges = db.prepare<[], number>('SELECT total_changes()').pluck();
    this.#probe = [
      db.prepare<[]>("INSERT INTO setting (name, value) VALUES ('diskProbe', 0)"),
      db.prepare<[]>("DELETE FROM setting WHERE name = 'diskProbe'"), // primary key
    ];
  }

  /** What was wrong at the last attempt to write; undefined: nothing. */
  get trouble(): DiskError | undefined {
    return this.#trouble;
  }

  /** What an error says of the disk; undefined for one that does not lie with it. */
  troubleOf(error: unknown): string | undefined {
    return diskErrorOf(error, this.#file)?.message;
  }

  /** To be called when a transaction begins. */
  began(): void {
    if (this.#trouble) this.#changesBefore = this.#totalChanges.get() ?? 0;
  }

  /** To be called when a transaction is committed. One that wrote nothing says nothing. */
  committed(): void {
    if (!this.#trouble || this.#totalChanges.get() === this.#changesBefore) return;
    this.#trouble = undefined;
    this.onChange(undefined);
  }

  /** Notes an error, if it is one of the disk. @returns that, or the error as it was */
  noted(error: unknown): unknown {
    const trouble = diskErrorOf(error, this.#file);
    if (!trouble) return error;
    const isNew = this.#trouble?.message !== trouble.message;
    this.#trouble = trouble;
    if (isNew) this.onChange(trouble);
    return trouble;
  }

  /** Writes a page, to be called in a transaction: whether that can be committed shows whether there is room again. */
  probe(): void {
    for (const statement of this.#probe) statement.run();
  }
}
