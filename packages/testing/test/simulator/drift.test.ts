import { createMeetingClient, type ObservedRow, reconcile, type Series } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyBooking, type PredictedBooking, createSimulatedService, runs } from '../../src/index.ts'

/** What may become of one occurrence, after the booking was made. */
const happenings = ['delete', 'end', 'move'] as const
type Happening = (typeof happenings)[number]

interface Step {
  readonly happening: Happening
  readonly pick: number
}

const anySteps = (): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.record({ happening: fc.constantFrom(...happenings), pick: fc.nat(1000) }), { maxLength: 12 })

/** A minute later on the same day, which no other occurrence has. */
function minuteLater(local: string): string | undefined {
  const [hour, minute] = [local.slice(11, 13), Number(local.slice(14, 16))]
  return minute === 59
    ? undefined
    : `${local.slice(0, 11)}${hour}:${String(minute + 1).padStart(2, '0')}${local.slice(16)}`
}

/** A scheduled meeting that recurs has an end: one without is ended after the occurrences of its list. */
function ended({ series, list }: PredictedBooking): Series {
  return series.end.kind === 'open' ? { ...series, end: { kind: 'count', count: list.length } } : series
}

/** A meeting that happens once is answered without a list of occurrences. */
const recurring = anyBooking().filter(({ series }) => series.recurrence.kind !== 'once')

it('whatever is deleted, ended or moved, one by one, is told after each', async () => {
  const property = fc.asyncProperty(recurring, anySteps(), async (booking, steps) => {
    const { dialect, list } = booking
    const series = ended(booking)
    // All of it lies ahead: what is over can't be ended.
    const now = (list[0]?.startsAt ?? 0) - 1000
    const service = createSimulatedService({ dialect, clock: () => now })
    const client = createMeetingClient(service.transport, { dialect })
    const { occurrences } = await client.schedule({
      ...series,
      topic: 'Drift',
      capacity: 25,
      durationMinutes: 31,
    })
    const gone = new Set<number>()
    const moves = new Map<number, string>()
    const judge = (): void => {
      const rows = occurrences.flatMap(({ localStart, uuid }, index): readonly ObservedRow[] =>
        gone.has(index + 1) ? [] : [{ start_time: moves.get(index + 1) ?? localStart, uuid }],
      )
      const found = reconcile(series, rows, dialect)
      const numbers = list.map(({ number }) => number)
      expect(found.missing.map(({ number }) => number)).toEqual(numbers.filter((each) => gone.has(each)))
      expect(new Map(found.moved.map(({ number, to }) => [number, to]))).toEqual(moves)
      const kept = numbers.filter((each) => !gone.has(each) && !moves.has(each))
      expect(found.matched.map(({ number, uuid }) => [number, uuid])).toEqual(
        kept.map((each) => [each, occurrences[each - 1]?.uuid]),
      )
      expect(found.verdict === 'exact').toBe(gone.size + moves.size === 0)
    }
    judge()
    for (const { happening, pick } of steps) {
      const number = 1 + (pick % list.length)
      const occurrence = occurrences[number - 1]
      // The last one left goes with its meeting.
      if (!occurrence || gone.has(number) || moves.has(number) || gone.size === list.length - 1) continue
      if (happening === 'move') {
        const to = minuteLater(occurrence.localStart)
        if (to !== undefined) moves.set(number, to)
      } else {
        // Each step stands on the one before.
        await client[happening](occurrence.uuid ?? '')
        gone.add(number)
      }
      const left = service.meetings()[0]?.occurrences.filter(({ state }) => state === 'kept')
      expect(left).toHaveLength(list.length - gone.size)
      judge()
    }
  })
  await fc.assert(property, runs(60, 5000))
})
