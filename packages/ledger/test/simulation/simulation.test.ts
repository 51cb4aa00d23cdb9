import { expect, it, vi } from 'vitest'
import { brokenLaws } from './laws.ts'
import { ledgerSubject } from './ledger-subject.ts'
import { seedsOf } from './seeds.ts'
import { Tally } from './tally.ts'
import { simulate } from './world.ts'

// Hundreds of worlds; a busy machine takes its time.
vi.setConfig({ testTimeout: 36_000_000 })

/** After so many broken worlds a run ends: more of them tell no more. */
const MOST_BROKEN = 10
const seeds = seedsOf(process.env)

it.each([{ whenUuidsAreLost: 'rebook' as const }, { whenUuidsAreLost: 'keep' as const }])(
  'under any crash and fault the ledger has one live meeting a part, none lost, and right uuids ($whenUuidsAreLost)',
  async (options) => {
    const tally = new Tally({ law: 'simulated worlds', ...options, seeds: [seeds[0], seeds.at(-1)] })
    const broken: string[] = []
    for (const seed of seeds.filter((each) => (each % 2 === 0) === (options.whenUuidsAreLost === 'keep'))) {
      const { ledger, ...subject } = ledgerSubject({ ...options, onEvent: tally.count })
      await ledger.migrate()
      const outcome = await simulate(seed, subject)
      const laws = await brokenLaws(outcome, ledger)
      tally.add(outcome, laws.length > 0)
      if (laws.length > 0) broken.push(`UMEETING_SEED=${seed} replays it: ${laws.join('; ')}`)
      if (broken.length === MOST_BROKEN) break
    }
    tally.write(true)
    expect(broken).toEqual([])
    if (seeds.length < 100) return
    // The worlds are in trouble, and bookings are changed in them also once they are booked.
    expect(tally.crashes).toBeGreaterThan(0)
    const kinds = ['booked', 'looked', 'updated', 'deleted', 'overtaken', 'command-done'] as const
    expect(kinds.filter((kind) => !tally.events.has(kind))).toEqual([])
  },
)
