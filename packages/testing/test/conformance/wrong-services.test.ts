import { describe, expect, it } from 'vitest'
import { planConformance, runConformance, type SimulatedService } from '../../src/index.ts'
import { standing, targetOf } from './simulated.ts'
import { lying, type WrongService } from './wrong-service.ts'
import { unknowable, wrongServices } from './wrong-services.ts'

const ids = planConformance({ target: targetOf(standing(), 1) }).clauses.map(({ id }) => id)

function targetAt({ lie, isOpen = false }: WrongService, service: SimulatedService, bookings: number) {
  const transport = lying(service, lie)
  return { ...targetOf(service, bookings), transport, ...(isOpen && { unauthorized: transport }) }
}

/** What one clause says of a wrong service. */
async function findingOf(wrong: WrongService, bookings: number, seed: number) {
  const target = { ...targetAt(wrong, standing(wrong.options), bookings), seed }
  const others = ids.filter((id) => id !== wrong.caughtBy)
  const { findings } = await runConformance({ target, skip: [{ reason: 'another', tests: others }] })
  return findings.find(({ id }) => id === wrong.caughtBy)
}

it('there are at least fifty wrong services, each with its own name', () => {
  const names = [...wrongServices, ...unknowable].map(({ name }) => name)
  expect(wrongServices.length).toBeGreaterThanOrEqual(50)
  expect(new Set(names).size).toBe(names.length)
})

it('every clause catches some wrong service', () => {
  const caught = new Set(wrongServices.map(({ caughtBy }) => caughtBy))
  expect(ids.filter((id) => !caught.has(id))).toEqual([])
})

describe('is caught', () => {
  it.each(wrongServices)('a service that $name, by $caughtBy', async (wrong) => {
    expect(await findingOf(wrong, 15, 7)).toMatchObject({ id: wrong.caughtBy, outcome: 'failed' })
  })
})

describe('is caught by one booking a clause, whatever is drawn', () => {
  const seeds = [1, 2, 3, 4, 5]

  // Pages of thirty are not tried with few bookings.
  it.each(wrongServices.filter(({ caughtBy }) => caughtBy !== 'list.default-size'))(
    'a service that $name, by $caughtBy',
    async (wrong) => {
      const findings = await Promise.all(seeds.map(async (seed) => findingOf(wrong, 1, seed)))
      expect(seeds.filter((_, index) => findings[index]?.outcome !== 'failed')).toEqual([])
    },
  )
})
