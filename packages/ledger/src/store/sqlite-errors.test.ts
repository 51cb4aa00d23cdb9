import { expect, it } from 'vitest'
import { withNamedErrors } from './sqlite-errors.ts'

it.each([
  { of: 'node:sqlite', known: { code: 'ERR_SQLITE_ERROR', errcode: 2067 }, name: 'SQLITE_CONSTRAINT' },
  { of: 'node:sqlite', known: { code: 'ERR_SQLITE_ERROR', errcode: 8 }, name: 'SQLITE_READONLY' },
  { of: 'node:sqlite', known: { code: 'ERR_SQLITE_ERROR', errcode: 200 }, name: 'ERR_SQLITE_ERROR' },
  { of: 'libsql', known: { code: 'SQLITE_FULL', rawCode: 13 }, name: 'SQLITE_FULL' },
  {
    of: 'libsql',
    known: { code: '' },
    message: 'ConnectionFailed("Unable to open connection to local database /a/b.db: 14")',
    name: 'SQLITE_CANTOPEN',
  },
  { of: 'neither', known: {}, name: undefined },
])('an error of $of, $known, has the code $name', ({ known, message = 'failed', name }) => {
  const error = Object.assign(new Error(message), known)
  const ask = (): never => {
    throw error
  }
  expect(() => withNamedErrors(ask)).toThrow(error)
  expect('code' in error ? error.code : undefined).toBe(name)
})
