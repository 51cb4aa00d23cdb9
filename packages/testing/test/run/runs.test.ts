import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { runs } from '../../src/index.ts'

afterEach(() => vi.unstubAllEnvs())

function env(values: Readonly<Record<string, string | undefined>>): void {
  for (const name of ['UMEETING_FULL', 'UMEETING_SEED', 'UMEETING_PATH']) vi.stubEnv(name, values[name])
}

it('a run is quick but where the full one is asked for', () => {
  env({})
  expect(runs(5, 100)).toEqual({ numRuns: 5 })
  env({ UMEETING_FULL: '1' })
  expect(runs(5, 100)).toEqual({ numRuns: 100 })
})

it('the seed and path that a failure prints run the same example again', () => {
  env({})
  const isSmall = fc.property(fc.integer(), (number) => number < 1000)
  const first = fc.check(isSmall, runs(1000, 1000))
  env({ UMEETING_SEED: String(first.seed), UMEETING_PATH: first.counterexamplePath ?? '' })
  const again = fc.check(isSmall, runs(1000, 1000))
  expect(again.counterexample).toEqual(first.counterexample)
  expect(again.numRuns).toBe(1)
})

it.each(['x', '', '1.5'])('a seed that is no integer is refused: %j', (seed) => {
  env({ UMEETING_SEED: seed })
  expect(() => runs(5, 100)).toThrow(RangeError)
})
