import type { Texts } from '../text/en.ts'

/**
 * What the system said, in a language, with its code: `there is no such file (ENOENT)`. A code that has no words here
 * stands alone; Node's own sentence is never used, because it is English and quotes what it is about.
 */
export function systemReason(error: unknown, { system, help }: Pick<Texts, 'system' | 'help'>): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return codeReason(code, { system, help })
}

/** The same of the code alone, such as that of a `TransportError`. */
export function codeReason(code: string, { system, help }: Pick<Texts, 'system' | 'help'>): string {
  const words = Object.hasOwn(system, code) ? system[code] : undefined
  if (words === undefined) return code === '' ? '?' : code
  return /^E[A-Z]/.test(code) ? help.withNotes(words, [code]) : words
}
