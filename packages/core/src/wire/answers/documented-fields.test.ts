import { describe, expect, it } from 'vitest'
import { operations } from '../../client/operations.ts'
import { Secret } from '../fields/secret.ts'

// Each record with every field of the vendor's page, no two of the same value: a field that is read by another name, or
// as another field, is missing or wrong here.

type Name = keyof typeof operations

function read(name: Name, data: unknown): unknown {
  const result = operations[name].readAnswer({ status: 200, data })
  return result.ok && result.value.kind === 'done' ? revealed(result.value.answer) : result
}

function revealed(value: unknown): unknown {
  if (value instanceof Secret) return { secret: value.reveal() as unknown }
  if (Array.isArray(value)) return value.map(revealed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revealed(each)]))
}

describe('every documented field is read, by its own name', () => {
  it.each(['instant', 'schedule', 'personalInstant', 'personalSchedule'] as const)('%s', (name) => {
    const data = {
      meeting_id: '0177',
      join_url: 'https://meet.example/j/1',
      start_time: '2020-05-18 10:00:00',
      host_id: 'host-1',
      host_key: '030488',
      token: 'token-1',
      start_url: 'https://meet.example/s/1',
      mute_upon_entry: 'true',
      ready_time: 15,
      play_addr: 'https://live.example/play',
      watch_url: 'https://live.example/watch',
      live_id: 'live-1',
      occurrences: [{ start_time: '2020-05-18 10:00:00', uuid: 'one==' }],
    }
    expect(read(name, data)).toEqual({
      meeting: {
        id: '0177',
        joinUrl: 'https://meet.example/j/1',
        start: '2020-05-18 10:00:00',
        hostId: 'host-1',
        hostKey: { secret: '030488' },
        token: { secret: 'token-1' },
        startUrl: { secret: 'https://meet.example/s/1' },
        muteUponEntry: true,
        readyMinutes: 15,
        playUrl: 'https://live.example/play',
        watchUrl: 'https://live.example/watch',
        liveId: 'live-1',
        extra: {},
      },
      occurrences: [
        {
          number: 1,
          localStart: '2020-05-18 10:00:00',
          startsAt: Date.UTC(2020, 4, 18, 2),
          uuid: 'one==',
          extra: {},
        },
      ],
    })
  })

  it.each(['get', 'personalGet'] as const)('%s', (name) => {
    const data = {
      id: '0177',
      topic: 'Stand-up',
      start_time: '2020-05-18 10:00:00',
      duration: 45,
      meeting_capacity: 25,
      status: 1,
      del_flag: 1,
      user_Key: 'desk-7',
      password: '1234',
      join_url: 'https://meet.example/j/1',
      allow_live_streaming: 'true',
      play_addr: 'https://live.example/play',
      watch_url: 'https://live.example/watch',
    }
    expect(read(name, data)).toEqual({
      id: '0177',
      topic: 'Stand-up',
      start: '2020-05-18 10:00:00',
      durationMinutes: 45,
      capacity: 25,
      status: 'running',
      deleted: true,
      userKey: 'desk-7',
      password: { secret: '1234' },
      joinUrl: 'https://meet.example/j/1',
      liveStreaming: true,
      playUrl: 'https://live.example/play',
      watchUrl: 'https://live.example/watch',
      extra: {},
    })
  })

  it.each(['list', 'history'] as const)('%s', (name) => {
    const data = {
      page_num: 2,
      page_size: 30,
      total_record: 31,
      total_page: 3,
      has_previous_page: true,
      has_next_page: 'false',
      meetings: [
        {
          id: '0177',
          topic: 'Stand-up',
          start_time: '2020-05-18 10:00:00',
          duration: 45,
          status: 3,
          type: 1,
          join_url: 'https://meet.example/j/1',
          host_key: '030488',
        },
      ],
    }
    expect(read(name, data)).toEqual({
      pageNumber: 2,
      pageSize: 30,
      totalMeetings: 31,
      totalPages: 3,
      hasPreviousPage: true,
      hasNextPage: false,
      meetings: [
        {
          id: '0177',
          topic: 'Stand-up',
          start: '2020-05-18 10:00:00',
          durationMinutes: 45,
          status: 'ended',
          type: 'instant',
          joinUrl: 'https://meet.example/j/1',
          hostKey: { secret: '030488' },
          extra: {},
        },
      ],
      extra: {},
    })
  })

  it('rooms', () => {
    const data = [
      {
        id: 'room-9',
        email: 'room9@example.test',
        first_name: 'Nine',
        meeting_capacity: 100,
        meetings: [
          {
            id: '0177',
            topic: 'Stand-up',
            start_time: '2020-05-18 10:00:00',
            duration: 45,
            meeting_capacity: 25,
            type: '2',
            status: '2',
            host_key: '030488',
          },
        ],
      },
    ]
    expect(read('rooms', data)).toEqual([
      {
        id: 'room-9',
        email: 'room9@example.test',
        firstName: 'Nine',
        capacity: 100,
        meetings: [
          {
            id: '0177',
            topic: 'Stand-up',
            start: '2020-05-18 10:00:00',
            durationMinutes: 45,
            capacity: 25,
            type: 'scheduled',
            status: 'cancelled',
            hostKey: { secret: '030488' },
            extra: {},
          },
        ],
        extra: {},
      },
    ])
  })

  it('meetingDetail', () => {
    const data = {
      id: '0177',
      uuid: 'one==',
      type: 'Pro',
      host: 'Invented Host',
      email: 'host@example.test',
      start_time: '2020-05-18T02:00:00Z',
      end_time: '2020-05-18T02:50:00Z',
      duration: '50:00',
      participants_count: 7,
      participants: [
        {
          id: 'p-1',
          user_id: 'u-1',
          user_name: 'Invented Name',
          device: 'Mac',
          ip_address: '192.0.2.1',
          cn: 'CN',
          city: 'Shanghai',
          network_type: 'Wifi',
          join_time: '2020-05-18T02:01:00Z',
          leave_time: '2020-05-18T02:49:00Z',
        },
      ],
    }
    expect(read('meetingDetail', data)).toEqual({
      id: '0177',
      uuid: 'one==',
      type: 'Pro',
      host: 'Invented Host',
      email: 'host@example.test',
      startedAt: Date.UTC(2020, 4, 18, 2),
      endedAt: Date.UTC(2020, 4, 18, 2, 50),
      duration: '50:00',
      participantsCount: 7,
      participants: [
        {
          id: 'p-1',
          userId: 'u-1',
          userName: 'Invented Name',
          device: 'Mac',
          ipAddress: '192.0.2.1',
          country: 'CN',
          city: 'Shanghai',
          networkType: 'Wifi',
          joinedAt: Date.UTC(2020, 4, 18, 2, 1),
          leftAt: Date.UTC(2020, 4, 18, 2, 49),
          extra: {},
        },
      ],
      extra: {},
    })
  })
})

describe('every code stands for its own word', () => {
  it.each([
    { payType: 1, paidBy: 'seats' },
    { payType: '2', paidBy: 'concurrent-participants' },
    { payType: '3', paidBy: 'time' },
    { payType: 4, paidBy: undefined },
  ])('payType $payType is paid by $paidBy', ({ payType, paidBy }) => {
    expect(read('licensing', { payType })).toMatchObject({ paidBy })
  })

  it.each([
    { status: 0, word: 'booked' },
    { status: '1', word: 'running' },
    { status: 2, word: 'cancelled' },
    { status: '3', word: 'ended' },
    { status: 4, word: undefined },
  ])('status $status of a meeting is $word', ({ status, word }) => {
    expect(read('get', { id: '1', status })).toMatchObject({ status: word })
  })

  it.each([
    { type: '1', word: 'instant' },
    { type: 2, word: 'scheduled' },
    { type: 3, word: undefined },
  ])('type $type of a meeting is $word', ({ type, word }) => {
    expect(read('list', { meetings: [{ id: '1', type }] })).toMatchObject({ meetings: [{ type: word }] })
  })
})

describe('what can not be read is kept as it came', () => {
  it.each([
    { name: 'get', data: { id: '1', del_flag: 'maybe' }, extra: { del_flag: 'maybe' } },
    { name: 'get', data: { id: '1', duration: 1.5 }, extra: { duration: 1.5 } },
    { name: 'list', data: { meetings: [], has_next_page: 2 }, extra: { has_next_page: 2 } },
    { name: 'meetingDetail', data: { id: '1', participants_count: 1.5 }, extra: { participants_count: 1.5 } },
    { name: 'licensing', data: { payType: 9 }, extra: { payType: 9 } },
  ] as const)('$name of $data', ({ name, data, extra }) => {
    expect(read(name, data)).toMatchObject({ extra })
  })

  it('of a created meeting too', () => {
    expect(read('schedule', { meeting_id: '1', mute_upon_entry: 'on' })).toMatchObject({
      meeting: { muteUponEntry: undefined, extra: { mute_upon_entry: 'on' } },
    })
  })
})

describe('a name that might hold a secret is kept as a secret', () => {
  it.each(['host_key', 'access_token', 'client_secret', 'passwd', 'userPwd', 'ZAK', 'start_url', 'startUrl'])(
    '%s',
    (key) => {
      expect(read('token', { token: 't', [key]: 'sesame' })).toEqual({
        hostId: undefined,
        token: { secret: 't' },
        extra: { [key]: { secret: 'sesame' } },
      })
    },
  )

  it('any other name is kept as it is', () => {
    expect(read('token', { token: 't', shard: 'b' })).toMatchObject({ extra: { shard: 'b' } })
  })
})

it('a seat count and a number of rooms that are none are told by what came', () => {
  const listed = operations.licensing.readAnswer({
    status: 200,
    data: { capacity: { '25': 'some', many: 1 } },
  })
  expect(listed).toMatchObject({
    ok: false,
    issues: [
      { code: 'not-an-integer', path: ['data', 'capacity', '25'], received: '"some"' },
      { code: 'not-an-integer', path: ['data', 'capacity', 'many'], received: '"many"' },
    ],
  })
})
