/** The names of the primary result codes that a ledger may meet. https://sqlite.org/rescode.html */
const names: Readonly<Record<number, string>> = {
  1: 'SQLITE_ERROR',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  7: 'SQLITE_NOMEM',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  26: 'SQLITE_NOTADB',
}

/** The primary code of an extended one. */
const PRIMARY = 0xff

/**
 * Runs something on a database. The code of an error becomes SQLite's own name, as libsql has it for statements:
 * `node:sqlite` says a number beside a code of Node's, and libsql says one in the text where a file can't be opened.
 */
export function withNamedErrors<Value>(ask: () => Value): Value {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const { errcode, code } = error as { readonly errcode?: unknown; readonly code?: unknown }
    const [, said] = code === '' ? (/^ConnectionFailed.*\b(\d+)"\)$/s.exec(error.message) ?? []) : []
    const number = typeof errcode === 'number' ? errcode : Number(said)
    // oxlint-disable-next-line no-bitwise
    const name = names[number & PRIMARY]
    throw name === undefined ? error : Object.assign(error, { code: name })
  }
}
