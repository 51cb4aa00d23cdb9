import fc from 'fast-check'

/** An accepted way to write an integer: as a number, or as digits, with zeros before or blanks around them. */
export type IntegerSpelling = (integer: number) => number | string

const spellings: readonly IntegerSpelling[] = [
  (integer) => integer,
  (integer) => String(integer),
  (integer) => `0${integer}`,
  (integer) => ` ${integer}\t`,
]

export function anyIntegerSpelling(): fc.Arbitrary<IntegerSpelling> {
  return fc.constantFrom(...spellings)
}

/** A value that is no integer within the bounds, and how it is refused. */
export interface BadInteger {
  readonly value: unknown
  readonly code: 'not-an-integer' | 'out-of-range'
}

const notIntegers: readonly unknown[] = [
  'x',
  '1.5',
  1.5,
  '-1',
  '+1',
  '0x1',
  '1e0',
  '１',
  '一',
  '1 2',
  '9'.repeat(16),
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  false,
  1n,
  {},
  { 1: 1 },
  [],
  [1],
]

/** @param max none for numbers without an upper bound */
export function anyBadInteger({
  min,
  max,
}: {
  readonly min: number
  readonly max?: number
}): fc.Arbitrary<BadInteger> {
  const below = fc.integer({ min: min - 10, max: min - 1 })
  const above = max === undefined ? below : fc.integer({ min: max + 1, max: max + 1000 })
  return fc.oneof(
    fc.oneof(below, above).map((value) => ({ value, code: 'out-of-range' as const })),
    fc
      .oneof(below, above)
      .filter((value) => value >= 0)
      .map((value) => ({ value: String(value), code: 'out-of-range' as const })),
    fc.constantFrom(...notIntegers).map((value) => ({ value, code: 'not-an-integer' as const })),
  )
}
