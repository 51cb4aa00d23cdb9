import fc from 'fast-check'
import { LawViolation } from '../../src/index.ts'

/**
 * The law that a wrong subject breaks first, in examples that are the same in every run; undefined when it breaks
 * none. Any other failure is thrown.
 */
export function violationOf<Example extends [unknown, ...unknown[]]>(
  property: fc.IProperty<Example>,
  numRuns = 3000,
): string | undefined {
  const { failed, errorInstance } = fc.check(property, { seed: 1, numRuns, endOnFailure: true })
  if (!failed) return undefined
  if (errorInstance instanceof LawViolation) return errorInstance.law
  throw errorInstance
}

/** The law that a call breaks; undefined where it breaks none. Any other failure is thrown. */
export function violationOfCall(call: () => void): string | undefined {
  try {
    call()
    return undefined
  } catch (error) {
    if (error instanceof LawViolation) return error.law
    throw error
  }
}
