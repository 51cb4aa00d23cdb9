import { expect, it, vi } from 'vitest'
import { faultsAtTheService } from './laws.ts'
import { type Omission, naiveSubject } from './naive-subject.ts'
import { simulate } from './world.ts'

// Hundreds of worlds; a busy machine takes its time.
vi.setConfig({ testTimeout: 36_000_000 })

const WORLDS = 60

it.each<{ readonly omission: Omission }>([
  { omission: 'resends what is unknown' },
  { omission: 'records after sending' },
  { omission: 'forgets the settle window' },
  { omission: 'has one key for all attempts' },
])('a ledger that $omission fails the laws', async ({ omission }) => {
  let broken = 0
  for (let seed = 1; seed <= WORLDS; seed++) {
    // One world after the other.
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await simulate(seed, naiveSubject(omission))
    if (faultsAtTheService(outcome).length > 0) broken++
  }
  process.stdout.write(`a ledger that ${omission}: ${broken} of ${WORLDS} worlds broken\n`)
  expect(broken).toBeGreaterThan(0)
})
