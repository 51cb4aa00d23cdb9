import { describe, expect, it } from 'vitest'
import { operations } from '../../client/operations.ts'
import { Secret } from '../fields/secret.ts'

type Name = keyof typeof operations

/** The answer of an operation whose `data` is this, or its issues as `code path`. */
function read(name: Name, data: unknown): unknown {
  const result = operations[name].readAnswer({ status: 200, message: 'OK', data })
  if (!result.ok) return result.issues.map(({ code, path }) => `${code} ${path.join('.')}`)
  return result.value.kind === 'done' ? revealed(result.value.answer) : result.value
}

/** Secrets are told apart by their values here; two `Secret`s look alike to a test. */
function revealed(value: unknown): unknown {
  if (value instanceof Secret) return { secret: value.reveal() as unknown }
  if (Array.isArray(value)) return value.map(revealed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, revealed(each)]])),
  )
}

describe('the envelope', () => {
  const { readAnswer } = operations.end

  it.each([[200], ['200']])('status %j is success, whatever the message and data', (status) => {
    for (const rest of [{}, { message: null, data: null }, { message: 3, data: { more: 1 } }, { data: '' }]) {
      expect(readAnswer({ status, ...rest })).toMatchObject({
        ok: true,
        value: { kind: 'done', answer: null },
      })
    }
  })

  it.each([
    [{ status: 500, message: 'no room' }, 500, 'no room'],
    [{ status: '404', message: '会议不存在' }, 404, '会议不存在'],
    [{ status: -1 }, -1, ''],
    [{ status: 0, message: null }, 0, ''],
    [{ status: 403, message: { why: 'x' }, data: {} }, 403, ''],
  ])('any other status is a refusal: %j', (json, status, message) => {
    expect(readAnswer(json)).toMatchObject({ ok: true, value: { kind: 'refused', status, message } })
  })

  it.each([
    [null, 'not-an-object', []],
    ['OK', 'not-an-object', []],
    [[], 'not-an-object', []],
    [{}, 'required', ['status']],
    [{ status: '' }, 'required', ['status']],
    [{ status: 'OK' }, 'not-an-integer', ['status']],
    [{ status: 200.5 }, 'not-an-integer', ['status']],
    [{ status: true }, 'not-an-integer', ['status']],
  ])('%j is none: %s at %j', (json, code, path) => {
    expect(readAnswer(json)).toMatchObject({ ok: false, issues: [{ code, path }] })
  })

  it.each(['get', 'list', 'token', 'freeRooms', 'rooms', 'licensing', 'schedule'] as const)(
    'success without data is no answer of %s',
    (name) => {
      expect(operations[name].readAnswer({ status: 200, data: null })).toMatchObject({
        ok: false,
        issues: [{ code: 'required', path: ['data'] }],
      })
    },
  )
})

describe('schedule and instant', () => {
  it.each([
    [{ meeting_id: '0177' }, { id: '0177' }],
    [{ meeting_id: 1770498237 }, { id: '1770498237' }],
    [{ meeting_id: '1', host_key: '030488' }, { hostKey: { secret: '030488' } }],
    [{ meeting_id: '1', host_key: 30488 }, { hostKey: { secret: '30488' } }],
    [
      { meeting_id: '1', ready_time: '15', mute_upon_entry: 'true' },
      { readyMinutes: 15, muteUponEntry: true },
    ],
    [
      { meeting_id: '1', ready_time: 15, mute_upon_entry: false },
      { readyMinutes: 15, muteUponEntry: false },
    ],
    [
      { meeting_id: '1', start_time: '2020-05-18 10:00:00' },
      { start: '2020-05-18 10:00:00', extra: {} },
    ],
    [{ meeting_id: '1', start_time: '7' }, { extra: { start_time: '7' } }],
    [{ meeting_id: '1', start_time: '' }, { extra: {} }],
    [{ meeting_id: '1', start_time: null, join_url: null, token: '' }, { extra: {} }],
    [{ meeting_id: '1', ready_time: 'soon' }, { extra: { ready_time: 'soon' } }],
    [{ meeting_id: '1', shard: { a: [1] } }, { extra: { shard: { a: [1] } } }],
    [{ meeting_id: '1', token: { a: 1 } }, { extra: { token: { secret: { a: 1 } } } }],
    [
      { meeting_id: '1', zak: 'z', host_password: 'p' },
      { extra: { zak: { secret: 'z' }, host_password: { secret: 'p' } } },
    ],
  ])('reads %j', (data, expected) => {
    expect(read('schedule', data)).toMatchObject({ meeting: expected, occurrences: [] })
  })

  it('numbers the occurrences in the order of the answer, and sets them in the zone', () => {
    const occurrences = [
      { start_time: '2026-03-09 02:30:00', uuid: 'b==', more: 1 },
      { start_time: '2026-03-08 02:30:00' },
    ]
    const { readAnswer } = operations.schedule
    const result = readAnswer(
      { status: 200, data: { meeting_id: '1', occurrences } },
      { zone: 'America/New_York' },
    )
    expect(result).toMatchObject({
      ok: true,
      value: {
        answer: {
          occurrences: [
            {
              number: 1,
              localStart: '2026-03-09 02:30:00',
              startsAt: Date.UTC(2026, 2, 9, 6, 30),
              uuid: 'b==',
              extra: { more: 1 },
            },
            {
              number: 2,
              localStart: '2026-03-08 02:30:00',
              startsAt: Date.UTC(2026, 2, 8, 7, 30),
              uuid: undefined,
            },
          ],
        },
      },
    })
  })

  it.each([
    [{}, ['required data.meeting_id']],
    [{ meeting_id: null }, ['required data.meeting_id']],
    [{ meeting_id: ['1'] }, ['malformed data.meeting_id']],
    // JSON.parse has already rounded it.
    [{ meeting_id: 2 ** 53 }, ['malformed data.meeting_id']],
    [{ meeting_id: 1.5 }, ['malformed data.meeting_id']],
    [{ meeting_id: '1', occurrences: {} }, ['not-a-list data.occurrences']],
    [{ meeting_id: '1', occurrences: 'none' }, ['not-a-list data.occurrences']],
    [
      { meeting_id: '1', occurrences: [null, 3] },
      ['not-an-object data.occurrences.0', 'not-an-object data.occurrences.1'],
    ],
    [
      { occurrences: [{ start_time: '2020-05-18 10:00:00' }, { start_time: '7' }, { uuid: 'a' }] },
      [
        'required data.meeting_id',
        'not-a-local-date-time data.occurrences.1.start_time',
        'required data.occurrences.2.start_time',
      ],
    ],
    [
      { meeting_id: '1', occurrences: [{ start_time: '2020-02-30 10:00:00' }] },
      ['not-a-local-date-time data.occurrences.0.start_time'],
    ],
    ['1770498237', ['not-an-object data']],
  ])('refuses %j', (data, issues) => {
    expect(read('schedule', data)).toEqual(issues)
    expect(read('instant', data)).toEqual(issues)
  })

  it('a key of an object can not change its prototype', () => {
    const data: unknown = JSON.parse('{"meeting_id": "1", "__proto__": {"polluted": true}, "constructor": 1}')
    const answer = read('schedule', data) as { readonly meeting: { readonly extra: object } }
    expect(Object.keys(answer.meeting.extra)).toEqual(['__proto__', 'constructor'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('the other operations', () => {
  it.each<[Name, unknown, unknown]>([
    [
      'get',
      {
        duration: '50',
        start_time: '2020-05-18 10:00:00',
        del_flag: '0',
        password: 1234,
        topic: 2026,
        user_Key: 'desk-7',
        meeting_capacity: '25',
        id: '0177',
        status: '1',
        allow_live_streaming: 'true',
      },
      {
        id: '0177',
        topic: '2026',
        start: '2020-05-18 10:00:00',
        durationMinutes: 50,
        capacity: 25,
        status: 'running',
        deleted: false,
        userKey: 'desk-7',
        password: { secret: '1234' },
        liveStreaming: true,
        extra: {},
      },
    ],
    ['get', { id: 1, del_flag: 1, status: 7 }, { id: '1', deleted: true, extra: { status: 7 } }],
    [
      'list',
      {
        page_num: '1',
        page_size: 30,
        total_record: '1',
        total_page: 1,
        has_previous_page: 'false',
        has_next_page: false,
        meetings: [{ id: '0177', status: 0, type: '2', host_key: '030488', duration: 45, start_time: '' }],
      },
      {
        meetings: [
          {
            id: '0177',
            status: 'booked',
            type: 'scheduled',
            hostKey: { secret: '030488' },
            durationMinutes: 45,
            extra: {},
          },
        ],
        pageNumber: 1,
        pageSize: 30,
        totalMeetings: 1,
        totalPages: 1,
        hasPreviousPage: false,
        hasNextPage: false,
        extra: {},
      },
    ],
    ['history', { total_record: 0, meetings: null }, { totalMeetings: 0, meetings: [], extra: {} }],
    ['token', { host_id: 'h', token: 't' }, { hostId: 'h', token: { secret: 't' }, extra: {} }],
    [
      'getStartUrl',
      { start_url: 'https://u.example/s/1?zak=z' },
      { startUrl: { secret: 'https://u.example/s/1?zak=z' }, extra: {} },
    ],
    ['freeRooms', { total: '5', free: 0 }, { total: 5, free: 0, extra: {} }],
    ['rooms', [], []],
    [
      'rooms',
      [
        {
          id: '9',
          email: 'room9@example.test',
          first_name: 'Nine',
          meeting_capacity: '100',
          meetings: [{ id: 7, type: 1, status: '3' }],
        },
      ],
      [
        {
          id: '9',
          email: 'room9@example.test',
          firstName: 'Nine',
          capacity: 100,
          meetings: [{ id: '7', type: 'instant', status: 'ended', extra: {} }],
          extra: {},
        },
      ],
    ],
    [
      'licensing',
      { payType: 2, expire_date: '2027-01-01', capacity: { '100': '3', '25': 5 } },
      {
        paidBy: 'concurrent-participants',
        expires: '2027-01-01',
        rooms: [
          { capacity: 25, count: 5 },
          { capacity: 100, count: 3 },
        ],
        extra: {},
      },
    ],
    [
      'meetingDetail',
      {
        uuid: 'a==',
        id: 1770498237,
        start_time: '2020-05-18T02:00:00Z',
        end_time: '2020-05-18T02:50:00.5Z',
        duration: '00:50',
        has_pstn: false,
        participants_count: 1,
        participants: [
          { id: 'p', user_name: 'Invented Name', ip_address: '192.0.2.1', join_time: 'yesterday' },
        ],
      },
      {
        id: '1770498237',
        uuid: 'a==',
        startedAt: Date.UTC(2020, 4, 18, 2),
        endedAt: Date.UTC(2020, 4, 18, 2, 50, 0, 500),
        duration: '00:50',
        participantsCount: 1,
        participants: [
          { id: 'p', userName: 'Invented Name', ipAddress: '192.0.2.1', extra: { join_time: 'yesterday' } },
        ],
        extra: { has_pstn: false },
      },
    ],
  ])('%s reads %j', (name, data, expected) => {
    expect(read(name, data)).toEqual(expected)
  })

  it.each<[Name, unknown, readonly string[]]>([
    ['get', { topic: 'a' }, ['required data.id']],
    ['list', {}, ['required data.meetings']],
    ['list', { meetings: [{ topic: 'a' }] }, ['required data.meetings.0.id']],
    ['token', { token: ['t'] }, ['not-text data.token']],
    ['getStartUrl', {}, ['required data.start_url']],
    ['freeRooms', { total: -1, free: 'few' }, ['not-an-integer data.total', 'not-an-integer data.free']],
    ['rooms', {}, ['not-a-list data']],
    ['rooms', [{ id: '9', meetings: [{}] }], ['required data.0.meetings.0.id']],
    [
      'licensing',
      { capacity: { many: 1, '25': 'some' } },
      ['not-an-integer data.capacity.25', 'not-an-integer data.capacity.many'],
    ],
  ])('%s refuses %j', (name, data, issues) => {
    expect(read(name, data)).toEqual(issues)
  })

  it('an issue about a secret does not hold it', () => {
    const result = operations.token.readAnswer({ status: 200, data: { token: ['sesame'] } })
    expect(result).toMatchObject({ ok: false, issues: [{ received: '[redacted]' }] })
    expect(JSON.stringify(result)).not.toContain('sesame')
  })
})
