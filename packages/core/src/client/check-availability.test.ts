import { describe, expect, it } from 'vitest'
import { scriptedTransport, success } from '../../test/scripted-transport.ts'
import { InvalidRequestError } from '../input/errors.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { AvailabilityProgress } from './check-availability.ts'
import { createMeetingClient } from './create-meeting-client.ts'

const ten = parseSeriesOrThrow({
  recurrence: { kind: 'daily' },
  start: '2026-11-30 10:00:00',
  end: { kind: 'count', count: 10 },
})
const room = { capacity: 25, durationMinutes: 45 }

describe('checkAvailability', () => {
  it('asks about each occurrence and answers, in order, those without a room', async () => {
    const full = new Set(['2026-12-02 10:00:00', '2026-12-09 10:00:00'])
    const transport = scriptedTransport(async ({ fields }) => {
      // Later dates answer sooner.
      await new Promise((resolve) => setTimeout(resolve, 31 - Number(fields['start_time']?.slice(8, 10))))
      return success({ total: 2, free: full.has(fields['start_time'] ?? '') ? '0' : 1 })
    })
    const progress: AvailabilityProgress[] = []
    const { asked, withoutRoom, unasked } = await createMeetingClient(transport).checkAvailability(ten, {
      ...room,
      onProgress: (each) => progress.push(each),
    })
    expect(asked.map(({ occurrence }) => occurrence.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(withoutRoom.map(({ localStart }) => localStart)).toEqual([...full])
    expect(unasked).toBe(0)
    expect(progress.map(({ done, total }) => `${done}/${total}`)).toEqual(
      asked.map((_, at) => `${at + 1}/10`),
    )
    expect(new Set(transport.calls.map(({ fields }) => fields['start_time']))).toEqual(
      new Set(asked.map(({ occurrence }) => occurrence.localStart)),
    )
    expect(transport.calls[0]?.fields).toMatchObject({ meeting_capacity: '25', duration: '45' })
  })

  it.each([
    [undefined, 4],
    [1, 1],
    [3, 3],
    [99, 10],
  ])('with a concurrency of %s runs %i calls at a time and no more', async (concurrency, most) => {
    let running = 0
    let peak = 0
    const transport = scriptedTransport(async () => {
      running += 1
      peak = Math.max(peak, running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running -= 1
      return success({ total: 1, free: 1 })
    })
    await createMeetingClient(transport).checkAvailability(ten, { ...room, concurrency })
    expect(peak).toBe(most)
  })

  it('asks about the first occurrences of an open series, and says that there are more', async () => {
    const transport = scriptedTransport(() => success({ total: 1, free: 1 }))
    const open = { ...ten, end: { kind: 'open' } } as const
    const client = createMeetingClient(transport)
    expect(await client.checkAvailability(open, room)).toMatchObject({
      asked: { length: 100 },
      unasked: Infinity,
    })
    expect(await client.checkAvailability(ten, { ...room, limit: 3 })).toMatchObject({
      asked: { length: 3 },
      unasked: 7,
    })
  })

  it('a call that fails is the outcome, and no further call is begun', async () => {
    const transport = scriptedTransport(({ fields }) =>
      fields['start_time']?.startsWith('2026-12-01')
        ? { status: 500, message: 'busy' }
        : success({ total: 1, free: 1 }),
    )
    const client = createMeetingClient(transport)
    await expect(client.checkAvailability(ten, { ...room, concurrency: 1 })).rejects.toMatchObject({
      kind: 'service',
    })
    expect(transport.calls).toHaveLength(2)
  })

  it('can be cancelled midway', async () => {
    const controller = new AbortController()
    const transport = scriptedTransport(() => success({ total: 1, free: 1 }))
    const checking = createMeetingClient(transport).checkAvailability(ten, {
      ...room,
      concurrency: 1,
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 3) controller.abort()
      },
    })
    await expect(checking).rejects.toMatchObject({
      kind: 'transport',
      delivery: 'not-sent',
      reason: 'aborted',
    })
    expect(transport.calls).toHaveLength(3)
  })

  it.each([{ concurrency: 0 }, { limit: 0 }, { limit: 1.5 }, { capacity: 0 }, { durationMinutes: 30 }])(
    'refuses %j before anything is sent',
    async (wrong) => {
      const transport = scriptedTransport(() => success({ total: 1, free: 1 }))
      const checking = createMeetingClient(transport).checkAvailability(ten, { ...room, ...wrong })
      await expect(checking).rejects.toThrow(InvalidRequestError)
      expect(transport.calls).toEqual([])
    },
  )
})
