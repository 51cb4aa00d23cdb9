import { describe, expect, it } from 'vitest'
import { scriptedTransport, success } from '../../test/scripted-transport.ts'
import { createMeetingClient } from '../client/create-meeting-client.ts'
import { observedStart, withObservedStart } from './observed-start.ts'
import { recordReconciler } from './reconcile-all.ts'

const monday = '2020-05-18 10:00:00'
const tuesday = '2020-05-19 10:00:00'

describe('the series of an instant booking, which sends no start, starts at its earliest occurrence', () => {
  const disordered = {
    occurrences: [
      { start_time: tuesday, uuid: 'b' },
      { start_time: monday, uuid: 'a' },
    ],
  }

  it('for a record and for the client alike, in whatever order the service lists them', async () => {
    const record = recordReconciler()({ request: { recurrence_type: '1' }, answer: disordered })
    const client = createMeetingClient(scriptedTransport(() => success({ meeting_id: '1', ...disordered })))
    const booking = await client.instant({ topic: 'Now', capacity: 25, recurrence: { kind: 'daily' } })
    expect(record).toMatchObject({ ok: true, verdict: 'exact' })
    expect(booking.reconciliation?.verdict).toBe('exact')
  })

  it.each([
    { rows: [], start: undefined },
    { rows: [{ start_time: '7' }], start: undefined },
    { rows: [{ start_time: tuesday }, { start_time: '7' }, { start_time: monday }], start: monday },
  ])('the earliest of $rows is $start', ({ rows, start }) => {
    expect(observedStart(rows)).toBe(start)
  })

  it.each([
    { fields: { start_time: tuesday }, start: tuesday },
    { fields: { start_time: ' ' }, start: monday },
    { fields: { start_time: null }, start: monday },
    { fields: {}, start: monday },
  ])('fields $fields start at $start', ({ fields, start }) => {
    expect(withObservedStart(fields, [{ start_time: monday }])).toMatchObject({ start_time: start })
  })
})
