// StorageError: what can go wrong with the database, each with a code and the next step. Never holds what was to be stored.
export type StorageErrorCode =
  /** DATABASE_URL cannot be read, or the server refuses the user, the password or the database that it names. */
  | 'bad_database_url'
  /** A newer program has changed the tables. */
  | 'schema_newer'
  /** Another process holds the database, or the server has no room for another connection. */
  | 'database_busy'
  | 'database_full'
  | 'database_readonly'
  | 'database_corrupt'
  /** The server or the file cannot be reached, or has gone away in the middle. */
  | 'database_gone'
  /** Anything else that the database refuses: a defect. */
  | 'database_failed'
  | 'installation_not_found'
  /** An installation was sealed with a key that is not given any more. */
  | 'sealed_with_unknown_key'
  /** An installation does not open with its key, or is not what was sealed. */
  | 'sealed_damaged'
  /** A key is no key: its length is wrong, or the current one is missing. */
  | 'bad_sealing_key';

/** The database is away or in trouble: that passes, or somebody mends it, and what was to be done is wanted then. */
export const passingStorageErrors: readonly StorageErrorCode[] = [
  'database_busy',
  'database_gone',
  'database_full',
  'database_readonly',
  'database_corrupt',
];

/** The message tells the next step. `engineCode` is the engine's own code, such as SQLITE_BUSY or 57P01. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;
  readonly engineCode: string | null;

  constructor(code: StorageErrorCode, message: string, engineCode: string | null = null) {
    super(engineCode === null ? message : `${message} (${engineCode})`);
    this.code = code;
    this.engineCode = engineCode;
  }
}
