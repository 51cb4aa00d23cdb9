import { expect, it, vi } from 'vitest'
import { brokenLaws } from './laws.ts'
import { ledgerSubject } from './ledger-subject.ts'
import { simulate } from './world.ts'

// Hundreds of worlds; a busy machine takes its time.
vi.setConfig({ testTimeout: 36_000_000 })

const QUICK = 500
const FULL = 100_000
const { UMEETING_FULL, UMEETING_SEED } = process.env
const seeds =
  UMEETING_SEED === undefined
    ? Array.from({ length: UMEETING_FULL === '1' ? FULL : QUICK }, (_, index) => index + 1)
    : [Number(UMEETING_SEED)]

it.each([{ whenUuidsAreLost: 'rebook' as const }, { whenUuidsAreLost: 'keep' as const }])(
  'under any crash and fault the ledger has one live meeting a part, none lost, and right uuids ($whenUuidsAreLost)',
  async (options) => {
    let crashes = 0
    for (const seed of seeds.filter((each) => (each % 2 === 0) === (options.whenUuidsAreLost === 'keep'))) {
      const { ledger, ...subject } = ledgerSubject(options)
      // One world after the other.
      // oxlint-disable-next-line no-await-in-loop
      await ledger.migrate()
      // oxlint-disable-next-line no-await-in-loop
      const outcome = await simulate(seed, subject)
      // oxlint-disable-next-line no-await-in-loop
      expect(await brokenLaws(outcome, ledger), `UMEETING_SEED=${seed} replays it`).toEqual([])
      crashes += outcome.crashes
    }
    expect(crashes).toBeGreaterThan(0)
  },
)
