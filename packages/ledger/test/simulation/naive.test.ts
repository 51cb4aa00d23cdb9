import { expect, it, vi } from 'vitest'
import { faultsAtTheService } from './laws.ts'
import { naiveSubject } from './naive-subject.ts'
import { type Omission, omissions } from './omissions.ts'
import { simulate } from './world.ts'

// Hundreds of worlds; a busy machine takes its time.
vi.setConfig({ testTimeout: 36_000_000 })

const WORLDS = 200

async function brokenWorlds(omission?: Omission): Promise<readonly number[]> {
  const broken: number[] = []
  for (let seed = 1; seed <= WORLDS; seed++) {
    const outcome = await simulate(seed, naiveSubject(omission))
    if (faultsAtTheService(outcome).length > 0) broken.push(seed)
  }
  process.stdout.write(
    `a ledger that ${omission ?? 'omits nothing'}: ${broken.length} of ${WORLDS} worlds broken\n`,
  )
  return broken
}

it('a small ledger that omits nothing keeps the laws', async () => {
  expect(await brokenWorlds()).toEqual([])
})

it.each(omissions.map((omission) => ({ omission })))(
  'a ledger that $omission fails them, for that alone',
  async ({ omission }) => {
    expect((await brokenWorlds(omission)).length).toBeGreaterThan(0)
  },
)
