import fc from 'fast-check'

/** A law does not hold for its subject. The message says the law, and what was expected and found. */
export class LawViolation extends Error {
  override readonly name = 'LawViolation'
  /** The law, as a sentence. */
  readonly law: string

  constructor(law: string, context: Readonly<Record<string, unknown>>) {
    const lines = Object.entries(context).map(([label, value]) => `  ${label}: ${fc.stringify(value)}`)
    super([law, ...lines].join('\n'))
    this.law = law
  }
}

/**
 * Compares plain data, whatever the order of keys. Of lists, the first difference is shown.
 *
 * @throws LawViolation unless both are the same.
 */
export function requireSame(
  law: string,
  expected: unknown,
  found: unknown,
  context: Readonly<Record<string, unknown>> = {},
): void {
  if (canonical(expected) === canonical(found)) return
  if (!Array.isArray(expected) || !Array.isArray(found))
    throw new LawViolation(law, { expected, found, ...context })
  const left: readonly unknown[] = expected
  const right: readonly unknown[] = found
  let at = 0
  while (canonical(left[at]) === canonical(right[at])) at++
  const lengths = { expected: left.length, found: right.length }
  throw new LawViolation(law, { at, expected: left[at], found: right[at], lengths, ...context })
}

/** @throws LawViolation unless the condition holds. */
export function requireTrue(law: string, holds: boolean, context: Readonly<Record<string, unknown>>): void {
  if (!holds) throw new LawViolation(law, context)
}

/** Data as text in which keys stand in order, and undefined and infinite values show. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (each === undefined) return '(undefined)'
    if (typeof each === 'number' && !Number.isFinite(each)) return `(${each})`
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each
    return Object.fromEntries(Object.entries(each).toSorted(([left], [right]) => (left < right ? -1 : 1)))
  })
}
