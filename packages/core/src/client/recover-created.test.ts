import { describe, expect, it } from 'vitest'
import { pageOf, type Script, scriptedTransport, success } from '../../test/scripted-transport.ts'
import { InvalidRequestError } from '../input/errors.ts'
import type { InstantMeetingInput, ScheduledMeetingInput } from '../wire/requests/meeting.ts'
import { createMeetingClient } from './create-meeting-client.ts'
import { newUserKey } from './new-user-key.ts'
import type { Recovery, RecoverOptions } from './recover-created.ts'

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
const details = { id: '0177', user_Key: booking.userKey, del_flag: '0', status: '0', meeting_capacity: '25' }

/** Under a key of its own. */
const own = { keyUse: 'this-booking' } as const
const shared = { keyUse: 'shared' } as const

/** What is found among the rows of the list; `get` answers the details of the one asked for, with these changes. */
async function recovery(
  meeting: ScheduledMeetingInput | InstantMeetingInput,
  rows: readonly object[],
  changes: Readonly<Record<string, object | undefined>> = {},
  options: RecoverOptions = own,
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
    const { found, calls } = await recovery(booking, [other, listed], { '0178': { user_Key: 'desk-8' } })
    expect(calls.map(({ path, fields }) => [path, fields])).toEqual([
      ['share/list', { user_key: 'desk-7/booking-1', page_number: '1' }],
      ['share/get', { meeting_id: '0178' }],
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

  it('the one that is left when the others are known', async () => {
    const rows = [listed, { ...listed, id: '0178' }]
    const { found } = await recovery(booking, rows, {}, { ...own, known: ['0177'] })
    expect(found).toMatchObject({ kind: 'found', id: '0178' })
  })

  it('an instant meeting, which has no start to compare', async () => {
    const row = { ...listed, type: '1', start_time: '7' }
    const { found } = await recovery(instant, [row])
    expect(found).toMatchObject({ kind: 'found', id: '0177', occurrences: undefined })
  })

  it('under a key of newUserKey, without a word about whose the key is', async () => {
    const userKey = newUserKey((size) => new Uint8Array(size).fill(7), 'desk-7')
    const { found } = await recovery({ ...booking, userKey }, [listed], { '0177': { user_Key: userKey } }, {})
    expect(found).toMatchObject({ kind: 'found', id: '0177' })
  })

  it.each([
    ['topic', { topic: null }, {}],
    ['start', { start_time: '7' }, {}],
    ['duration', { duration: '' }, {}],
    ['kind', { type: null }, {}],
    ['capacity', {}, { meeting_capacity: null }],
  ])('one whose %s is not told', async (_, row, change) => {
    const { found } = await recovery(booking, [{ ...listed, ...row }], { '0177': change })
    expect(found).toMatchObject({ kind: 'found', id: '0177' })
  })

  it('the one that fits, where another fits only perhaps', async () => {
    const { found } = await recovery(booking, [{ ...listed, id: '0178', topic: 'Stand' }, listed])
    expect(found).toMatchObject({ kind: 'found', id: '0177' })
  })
})

describe('not found', () => {
  it.each([
    ['no meeting', []],
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

describe('not found under a shared key', () => {
  it.each([
    ['another topic', [{ ...listed, topic: 'Review' }], {}],
    ['25 seats against 500', [listed], { meeting_capacity: '500' }],
    ['another start in the details', [{ ...listed, start_time: '7' }], { start_time: '2020-05-19 10:00:00' }],
    ['another topic in the details', [{ ...listed, topic: null }], { topic: 'Review' }],
  ])('%s', async (_, rows, change) => {
    expect((await recovery(booking, rows, { '0177': change }, shared)).found).toEqual({ kind: 'not-found' })
  })
})

/** The candidates with their doubts. */
function doubtsIn(found: Recovery): unknown {
  return found.kind === 'ambiguous'
    ? found.candidates.map(({ listed: { id }, doubts }) => [id, ...doubts])
    : found
}

describe('ambiguous, and says why', () => {
  const daily = { ...booking, recurrence: { kind: 'daily' }, end: { kind: 'count', count: 10 } } as const

  it.each([
    { what: 'another caller’s equal booking under a shared key', meeting: booking, row: {} },
    {
      what: 'a meeting that happens once, against a daily one',
      meeting: daily,
      row: { start_time: '2020-05-20 10:00:00' },
    },
    { what: 'an instant meeting under a shared key', meeting: instant, row: { type: '1', start_time: '7' } },
  ])('$what', async ({ meeting, row }) => {
    // A key that was not minted is taken for a shared one.
    const { found } = await recovery(meeting, [{ ...listed, ...row }], {}, {})
    expect(doubtsIn(found)).toEqual([['0177', 'shared-key']])
  })

  it.each([
    { what: 'a topic that was cut', row: { topic: 'Stand' }, doubts: ['topic'] },
    {
      what: 'a topic that was escaped',
      topic: 'R&D <7>',
      row: { topic: 'R&amp;D &lt;7&gt;' },
      doubts: ['topic'],
    },
    {
      what: 'a topic that was escaped by number',
      topic: 'R&D',
      row: { topic: 'R&#38;D' },
      doubts: ['topic'],
    },
    {
      what: 'a topic that was encoded',
      topic: '周会 7',
      row: { topic: '%E5%91%A8%E4%BC%9A%207' },
      doubts: ['topic'],
    },
    { what: 'a topic in another form', topic: 'Ｃafé', row: { topic: 'cafe\u0301' }, doubts: ['topic'] },
    { what: 'a topic without its emoji', topic: '🎉 Party', row: { topic: '? Party' }, doubts: ['topic'] },
    { what: 'a start moved by 30 seconds', row: { start_time: '2020-05-18 10:00:30' }, doubts: ['start'] },
    { what: 'another duration', row: { duration: 60 }, doubts: ['duration'] },
  ])('$what, under a key of its own and under a shared one', async ({ topic = 'Stand-up', row, doubts }) => {
    const rows = [{ ...listed, topic, ...row }]
    const meeting = { ...booking, topic }
    expect(doubtsIn((await recovery(meeting, rows)).found)).toEqual([['0177', ...doubts]])
    const { found } = await recovery(meeting, rows, {}, shared)
    expect(doubtsIn(found)).toEqual([['0177', 'shared-key', ...doubts]])
  })

  it.each([
    { what: 'another topic', row: { topic: 'Review' }, change: {}, doubts: ['topic'] },
    { what: 'another capacity', row: {}, change: { meeting_capacity: '100' }, doubts: ['capacity'] },
    {
      what: 'a start that only the details tell, and move',
      row: { start_time: '7' },
      change: { start_time: '2020-05-18 10:00:30' },
      doubts: ['start'],
    },
  ])('$what under the key of this booking alone', async ({ row, change, doubts }) => {
    const { found } = await recovery(booking, [{ ...listed, ...row }], { '0177': change })
    expect(doubtsIn(found)).toEqual([['0177', ...doubts]])
  })

  it.each([
    { what: 'tell no key', change: { user_Key: null } },
    { what: 'are refused', change: { status: 500, message: 'busy' } },
  ])(
    'details that $what: the list may have passed over the key that it was asked for',
    async ({ change }) => {
      const { found } = await recovery(booking, [listed], { '0177': change })
      expect(doubtsIn(found)).toEqual([['0177', 'unverified-key']])
    },
  )

  it('not where the one without details is listed no more: it ended meanwhile', async () => {
    let lists = 0
    const transport = scriptedTransport(({ operation }) => {
      if (operation === 'list') return pageOf(lists++ === 0 ? [listed] : [])
      return { status: 404, message: 'Meeting not found' }
    })
    const found = await createMeetingClient(transport).recoverCreated(booking, own)
    expect(found).toEqual({ kind: 'not-found' })
  })

  it('two equal ones under a key of its own', async () => {
    const { found } = await recovery(booking, [listed, { ...listed, id: '0178' }])
    expect(doubtsIn(found)).toEqual([['0177'], ['0178']])
  })

  it('a series on dates that were not predicted: the service may read the rule in another dialect', async () => {
    const { found } = await recovery(weekly, [{ ...listed, start_time: '2020-05-19 10:00:00' }])
    expect(doubtsIn(found)).toEqual([['0177', 'start']])
  })
})

const others = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...listed, id: `m${index}`, topic: `Other ${index}` }))

/** Pages of 30, of rows that change once after so many pages were read. */
function paged(rows: object[], after: number, change: () => void, page: object = {}): Script {
  let read = 0
  return ({ operation, fields }) => {
    if (operation !== 'list') return success({ ...details, id: fields['meeting_id'] })
    if (read++ === after) change()
    const number = Number(fields['page_number'])
    return pageOf(rows.slice((number - 1) * 30, number * 30), {
      page_num: number,
      total_record: rows.length,
      total_page: Math.ceil(rows.length / 30),
      ...page,
    })
  }
}
const recover = async (script: Script) =>
  createMeetingClient(scriptedTransport(script)).recoverCreated(booking, own)

describe('a list of many', () => {
  it('one that moved onto a page already read, as an older one ended, is found', async () => {
    const rows = [...others(30), listed, ...others(70).slice(31)]
    const found = await recover(paged(rows, 1, () => rows.shift()))
    expect(found).toMatchObject({ kind: 'found', id: '0177' })
  })

  it.each([{ total_record: 70 }, { total_record: null }])(
    'and also where another began meanwhile, so that the total (%j) does not tell',
    async (page) => {
      const rows = [...others(30), listed, ...others(70).slice(31)]
      const change = () => rows.push(...rows.splice(0, 1))
      expect(await recover(paged(rows, 1, change, page))).toMatchObject({ kind: 'found', id: '0177' })
    },
  )

  it('a page without rows in the midst is an error, not "not found"', async () => {
    const rows = others(90)
    const script = paged(rows, Infinity, () => undefined)
    const gap: Script = (call, options) =>
      call.fields['page_number'] === '2'
        ? pageOf([], { page_num: 2, total_record: 90, total_page: 3 })
        : script(call, options)
    await expect(recover(gap)).rejects.toMatchObject({ kind: 'malformed-answer', operation: 'list' })
  })
})

it('details of another meeting than the one asked for are no details', async () => {
  const transport = scriptedTransport(({ operation }) =>
    operation === 'list' ? pageOf([listed]) : success({ ...details, id: '0999' }),
  )
  await expect(createMeetingClient(transport).recoverCreated(booking, own)).rejects.toMatchObject({
    kind: 'malformed-answer',
    operation: 'get',
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
