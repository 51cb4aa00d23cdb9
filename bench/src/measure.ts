import { measure } from 'mitata'
import type { Contender, Prepared } from './contender.ts'
import { times } from './smoke.ts'

const ROUNDS = times(5)
const NANOSECONDS_PER_ROUND = times(12e6)
/** How long each is run before it is measured: the compiler under us settles on hot code late. */
const WARM_UP = times(300e6)
/** What takes longer than this once is timed once a round, in two rounds only; what takes longer still, once. */
const SLOW = 150e6
const VERY_SLOW = 1e9

export interface Timed {
  readonly contender: Contender
  /** The median of the rounds' medians, nanoseconds for one run. */
  readonly nanoseconds: number
}

/** Times the contenders of one cell in turns, round by round, so that what disturbs the machine disturbs all of them. */
export async function timeInTurns(
  entries: readonly { readonly contender: Contender; readonly prepared: Prepared }[],
): Promise<readonly Timed[]> {
  const runs = entries.map((entry) => {
    const first = once(entry.prepared)
    if (first < SLOW) warmUp(entry.prepared)
    return { ...entry, once: first, medians: first > VERY_SLOW ? [first] : [] }
  })
  for (let round = 0; round < ROUNDS; round++) {
    for (const { prepared, once: first, medians } of runs) {
      if (first > SLOW) {
        if (first <= VERY_SLOW && round < 2) medians.push(once(prepared))
        continue
      }
      // Rounds follow each other on purpose: two at a time would time each other.
      const { p50 } = await measure(prepared.run, {
        min_cpu_time: NANOSECONDS_PER_ROUND,
        min_samples: times(5),
        gc: false,
      })
      medians.push(p50)
    }
  }
  return runs.map(({ contender, medians }) => ({ contender, nanoseconds: median(medians) }))
}

function warmUp({ run }: Prepared): void {
  const end = process.hrtime.bigint() + BigInt(WARM_UP)
  while (process.hrtime.bigint() < end) run()
}

function once(prepared: Prepared): number {
  const before = process.hrtime.bigint()
  prepared.run()
  return Number(process.hrtime.bigint() - before)
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
