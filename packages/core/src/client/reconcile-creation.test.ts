import { expect, it } from 'vitest'
import { scriptedTransport, success } from '../../test/scripted-transport.ts'
import type { DialectChoices } from '../dialect/dialect.ts'
import { issue } from '../input/issue.ts'
import { createMeetingClient } from './create-meeting-client.ts'

const start = '2020-05-18 10:00:00'
const request = { topic: 'Stand-up', capacity: 25, start, durationMinutes: 45 }
const mondays = { kind: 'weekly', weekdays: ['monday'] } as const
const three = { kind: 'count', count: 3 } as const

function clientOf(data: object, dialect?: DialectChoices) {
  return createMeetingClient(
    scriptedTransport(() => success({ meeting_id: '1', ...data })),
    { dialect },
  )
}

const on = (...days: readonly string[]) => ({
  occurrences: days.map((day, index) => ({ start_time: `${day} 10:00:00`, uuid: `u${index}` })),
})

it('a booking whose dates are those predicted is exact', async () => {
  const client = clientOf(on('2020-05-18', '2020-05-25', '2020-06-01'))
  const { reconciliation } = await client.schedule({ ...request, recurrence: mondays, end: three })
  expect(reconciliation).toMatchObject({ verdict: 'exact', predictedCount: 3, observedCount: 3 })
})

it('a booking on other dates says how the service must have read the rule', async () => {
  const client = clientOf(on('2020-05-24', '2020-05-31', '2020-06-07'))
  const { reconciliation } = await client.schedule({ ...request, recurrence: mondays, end: three })
  expect(reconciliation).toMatchObject({
    verdict: 'different',
    explanations: [{ changes: [{ point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' }] }],
  })
})

it("the client's dialect is the one that is predicted in", async () => {
  const client = clientOf(on('2020-05-24', '2020-05-31', '2020-06-07'), { weekdayNumbering: 'sunday-is-1' })
  const { reconciliation } = await client.schedule({
    ...request,
    recurrence: { kind: 'weekly', weekdays: ['sunday'] },
    end: three,
  })
  expect(reconciliation?.verdict).toBe('exact')
})

it('success without dates is absent', async () => {
  const { reconciliation } = await clientOf({}).schedule({ ...request, recurrence: mondays, end: three })
  expect(reconciliation?.verdict).toBe('absent')
})

it.each([
  [{ start_time: start }, 'exact'],
  [{ start_time: '2020-05-18 02:00:00' }, 'different'],
  [on('2020-05-18'), 'exact'],
  [{ start_time: '7' }, undefined],
  [{}, undefined],
])('a meeting that happens once, answered with %j, is %s', async (data, verdict) => {
  expect((await clientOf(data).schedule(request)).reconciliation?.verdict).toBe(verdict)
})

it.each([
  [mondays, on('2020-05-25', '2020-05-18', '2020-06-01'), 'exact'],
  [mondays, on('2020-05-24', '2020-05-31'), 'different'],
  [mondays, {}, undefined],
  [undefined, { start_time: start }, undefined],
])(
  'an instant meeting with the recurrence %j, answered with %j, is %s',
  async (recurrence, data, verdict) => {
    const { reconciliation } = await clientOf(data).instant({ topic: 'Now', capacity: 25, recurrence })
    expect(reconciliation?.verdict).toBe(verdict)
  },
)

it.each([
  ['answers undefined', () => undefined],
  [
    'throws',
    () => {
      throw new RangeError('no holidays known after 2019')
    },
  ],
])('a workday calendar that %s does not undo the booking', async (_, unknown) => {
  const client = clientOf(on('2020-05-18'), { workdays: (date) => (date < '2020-05-20' ? true : unknown()) })
  const { meeting, reconciliation } = await client.schedule({
    ...request,
    recurrence: { kind: 'workdays' },
    end: { kind: 'count', count: 9 },
  })
  expect(meeting.id).toBe('1')
  expect(reconciliation).toBeUndefined()
})

it('a series of millions is compared as any other', async () => {
  const { reconciliation } = await clientOf(on('2020-05-18')).schedule({
    ...request,
    recurrence: { kind: 'daily' },
    end: { kind: 'until', date: '9999-12-31' },
  })
  expect(reconciliation).toMatchObject({ verdict: 'truncated', predictedCount: 2_914_497 })
})

it('an unreadable date is refused before it is compared', async () => {
  const client = clientOf({ occurrences: [{ start_time: '7' }] })
  const path = ['data', 'occurrences', 0, 'start_time']
  await expect(client.schedule({ ...request, recurrence: mondays, end: three })).rejects.toMatchObject({
    kind: 'malformed-answer',
    delivery: 'unknown',
    issues: [issue('not-a-local-date-time', path, { format: 'yyyy-MM-dd HH:mm:ss' }, '7')],
  })
})

it('an instant meeting is exact as far as was answered, whatever the most that the dialect allows', async () => {
  const client = clientOf(on('2020-05-18', '2020-05-25'), { maxOccurrences: 50 })
  const { reconciliation } = await client.instant({ topic: 'Now', capacity: 25, recurrence: mondays })
  expect(reconciliation).toMatchObject({ verdict: 'exact', predictedCount: null, observedCount: 2 })
})

it('one uuid on several occurrences is said, though their dates are exact', async () => {
  const occurrences = ['2020-05-18', '2020-05-25', '2020-06-01'].map((day, index) => ({
    start_time: `${day} 10:00:00`,
    uuid: index === 1 ? 'own' : 'shared',
  }))
  const booking = { ...request, recurrence: mondays, end: three }
  const shared = await clientOf({ occurrences }).schedule(booking)
  expect(shared.reconciliation?.verdict).toBe('exact')
  expect(shared.repeatedUuids).toEqual(['shared'])
  const own = await clientOf(on('2020-05-18', '2020-05-25', '2020-06-01')).schedule(booking)
  expect(own.repeatedUuids).toEqual([])
})

it('schedule reconciles with the most occurrences of the dialect', async () => {
  const client = clientOf(on('2020-05-18', '2020-05-25'), { maxOccurrences: 2 })
  const { reconciliation } = await client.schedule({ ...request, recurrence: mondays, end: three })
  expect(reconciliation).toMatchObject({ verdict: 'exact', predictedCount: 2, observedCount: 2 })
})
