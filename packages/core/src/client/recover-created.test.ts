import { describe, expect, it } from 'vitest'
import { pageOf, scriptedTransport, success } from '../../test/scripted-transport.ts'
import { InvalidRequestError } from '../input/errors.ts'
import type { InstantMeetingInput, ScheduledMeetingInput } from '../wire/requests/meeting.ts'
import { createMeetingClient } from './create-meeting-client.ts'
import type { RecoverOptions } from './recover-created.ts'

const booking = {
  topic: 'Stand-up',
  capacity: 25,
  start: '2020-05-18 10:00:00',
  durationMinutes: 45,
  userKey: 'desk-7/booking-1',
}
const weekly = {
  ...booking,
  recurrence: { kind: 'weekly', weekdays: ['wednesday'] },
  end: { kind: 'count', count: 3 },
} as const
const instant = { topic: 'Stand-up', capacity: 25, userKey: 'desk-7/booking-1' }

/** A row of the list that is the booking's. */
const listed = {
  id: '0177',
  topic: 'Stand-up',
  start_time: '2020-05-18 10:00:00',
  duration: '45',
  type: '2',
  status: '0',
}
const details = { id: '0177', user_Key: booking.userKey, del_flag: '0', status: '0' }

/** What is found among the rows of the list; `get` answers the details of the one asked for, with these changes. */
async function recovery(
  meeting: ScheduledMeetingInput | InstantMeetingInput,
  rows: readonly object[],
  changes: Readonly<Record<string, object | undefined>> = {},
  options?: RecoverOptions,
) {
  const transport = scriptedTransport(({ operation, fields }) => {
    if (operation === 'list') return pageOf(rows)
    const id = fields['meeting_id'] ?? ''
    const change = changes[id] ?? {}
    return 'message' in change ? change : success({ ...details, id, ...change })
  })
  const found = await createMeetingClient(transport).recoverCreated(meeting, options)
  return { found, calls: transport.calls }
}

describe('found', () => {
  it('the one meeting of that key with that topic, start and duration, with its predicted dates', async () => {
    const other = { ...listed, id: '0178', topic: 'Review' }
    const { found, calls } = await recovery(booking, [other, listed])
    expect(calls.map(({ path, fields }) => [path, fields])).toEqual([
      ['share/list', { user_key: 'desk-7/booking-1', page_number: '1' }],
      ['share/get', { meeting_id: '0177' }],
    ])
    expect(found).toMatchObject({ kind: 'found', id: '0177', details: { userKey: booking.userKey } })
    const occurrences = found.kind === 'found' ? [...(found.occurrences ?? [])] : []
    expect(occurrences.map(({ localStart }) => localStart)).toEqual(['2020-05-18 10:00:00'])
  })

  it.each(['2020-05-18 10:00:00', '2020-05-20 10:00:00', '2020-06-03 10:00:00'])(
    'a series listed by its start, its first or a later occurrence (%s)',
    async (start_time) => {
      const { found } = await recovery(weekly, [{ ...listed, start_time }])
      expect(found).toMatchObject({ kind: 'found', id: '0177' })
    },
  )

  it('one whose details the service does not tell', async () => {
    const { found } = await recovery(booking, [listed], { '0177': { status: 500, message: 'busy' } })
    expect(found).toMatchObject({ kind: 'found', details: undefined })
  })

  it('the one that is left when the others are known', async () => {
    const rows = [listed, { ...listed, id: '0178' }]
    const { found } = await recovery(booking, rows, {}, { known: ['0177'] })
    expect(found).toMatchObject({ kind: 'found', id: '0178' })
  })

  it('an instant meeting, when the others are known', async () => {
    const row = { ...listed, type: '1', start_time: '7' }
    const { found } = await recovery(instant, [row], {}, { known: ['0100'] })
    expect(found).toMatchObject({ kind: 'found', id: '0177', occurrences: undefined })
  })
})

describe('not found', () => {
  it.each([
    ['no meeting', []],
    ['another topic', [{ ...listed, topic: 'Review' }]],
    ['another start', [{ ...listed, start_time: '2020-05-18 10:30:00' }]],
    ['another kind', [{ ...listed, type: '1' }]],
  ])('%s', async (_, rows) => {
    expect((await recovery(booking, rows)).found).toEqual({ kind: 'not-found' })
  })

  it.each([
    ['of another key', { user_Key: 'desk-8' }],
    ['deleted', { del_flag: '1' }],
    ['cancelled', { status: '2' }],
    ['over', { status: '3' }],
  ])('one whose details say that it is %s', async (_, change) => {
    expect((await recovery(booking, [listed], { '0177': change })).found).toEqual({ kind: 'not-found' })
  })
})

describe('ambiguous', () => {
  it.each([
    ['two equal ones', booking, [listed, { ...listed, id: '0178' }], ['0177', '0178']],
    ['one without a readable start', booking, [{ ...listed, start_time: '7' }], ['0177']],
    ['one without a topic', booking, [{ ...listed, topic: null }], ['0177']],
    ['one of another duration', booking, [{ ...listed, duration: 60 }], ['0177']],
    // The service may read the rule in another dialect: a second booking would double it.
    [
      'a series on dates that were not predicted',
      weekly,
      [{ ...listed, start_time: '2020-05-19 10:00:00' }],
      ['0177'],
    ],
    ['an instant meeting, which has no start to compare', instant, [{ ...listed, type: '1' }], ['0177']],
  ])('%s', async (_, meeting, rows, ids) => {
    const { found } = await recovery(meeting, rows)
    expect(found.kind).toBe('ambiguous')
    expect(found.kind === 'ambiguous' ? found.candidates.map((each) => each.listed.id) : []).toEqual(ids)
  })

  it('not where one fits exactly and another only perhaps', async () => {
    const { found } = await recovery(booking, [{ ...listed, id: '0178', start_time: '' }, listed])
    expect(found).toMatchObject({ kind: 'found', id: '0177' })
  })
})

it('a request without a key is refused: whose meeting it is could only be guessed', async () => {
  const { userKey: _, ...keyless } = booking
  const transport = scriptedTransport(() => pageOf([]))
  await expect(createMeetingClient(transport).recoverCreated(keyless)).rejects.toThrow(InvalidRequestError)
  expect(transport.calls).toEqual([])
})

it('a failure of the search is that failure, not "not found"', async () => {
  const transport = scriptedTransport(() => ({ status: 500, message: 'busy' }))
  await expect(createMeetingClient(transport).recoverCreated(booking)).rejects.toMatchObject({
    kind: 'service',
  })
})
