import { describe, expect, it } from 'vitest'
import { dialectChoices, documentedDialect, namedPoints, otherChoice } from './dialect.ts'

describe.each(namedPoints)('of %s', (point) => {
  const [first, second] = dialectChoices[point]

  it('the first choice is the documented one', () => {
    expect(documentedDialect[point]).toBe(first)
  })

  it('the other choice is the one that is not made, from both sides', () => {
    expect(otherChoice(point, documentedDialect)).toBe(second)
    expect(otherChoice(point, { ...documentedDialect, [point]: second })).toBe(first)
  })
})
