import { type Dialect, InvalidRequestError } from '@umeeting/core'
import type { Language } from '../language.ts'
import { type DialectOptions, readDialect } from '../options/dialect-options.ts'

/** @throws InvalidRequestError where a choice is none */
export async function dialectIn(options: DialectOptions, language: Language): Promise<Dialect> {
  const read = await readDialect(options, language)
  if (!read.ok) throw new InvalidRequestError('Cannot read the dialect', read.issues)
  return read.value
}
