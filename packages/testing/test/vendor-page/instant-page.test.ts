import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import {
  decodeInstantMeeting,
  type InstantMeetingInput,
  operations,
  parseInstantMeeting,
  parseInstantMeetingOrThrow,
} from '@umeeting/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyInstantMeeting,
  createSimulatedService,
  instantAnswer,
  instantParameters,
  runs,
} from '../../src/index.ts'
import { answerOn, numbersIn, parametersOn } from './read-page.ts'

const least = { topic: 'Review', capacity: 25 } as const
const named = new Set<string>()

/** Names the row of the coverage table that an example, or a law, is about. */
function row(name: string): string {
  named.add(name)
  return name
}

/** What is sent for a meeting. */
function fieldsOf(meeting: InstantMeetingInput): Readonly<Record<string, string>> {
  return operations.instant.toCall(parseInstantMeetingOrThrow(meeting)).fields
}

function isTaken(change: object): boolean {
  return parseInstantMeeting({ ...least, ...change }).ok
}

function recurrenceOf(fields: object): unknown {
  const read = decodeInstantMeeting({ topic: 'Review', meeting_capacity: 25, ...fields })
  return read.ok ? read.value.recurrence : read.issues.map(({ path }) => path.join('.'))
}

describe('parameters of share/instant', () => {
  describe.each([
    ['api_key', 'api_key'],
    ['api_secret', 'api_secret'],
  ])('%s', (name, wire) => {
    it(`${row(name)}: belongs to the transport, never to a call, and a service refuses a call without it`, async () => {
      expect(operations.instant.parameters).not.toContain(wire)
      const { fetch, credentials } = createSimulatedService()
      const body = new URLSearchParams({
        topic: 'Review',
        meeting_capacity: '25',
        api_key: credentials.apiKey,
        api_secret: credentials.apiSecret,
      })
      body.delete(wire)
      const response = await fetch('https://any.example/umeeting/share/instant', { method: 'POST', body })
      expect(await response.json()).toMatchObject({ status: 401 })
    })
  })

  it(`${row('topic')}: is required, and sent as it is`, () => {
    expect(fieldsOf({ ...least, topic: '评审 & co' })['topic']).toBe('评审 & co')
    expect(isTaken({ topic: undefined })).toBe(false)
  })
  it(`${row('meeting_capacity')}: is required, an integer of at least 1`, () => {
    expect(fieldsOf(least)['meeting_capacity']).toBe('25')
    expect([undefined, 0, 2.5, '25'].map((capacity) => isTaken({ capacity }))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
  it(`${row('user_key')}: has at most 200 bytes, which are not characters`, () => {
    expect(isTaken({ userKey: 'k'.repeat(200) })).toBe(true)
    expect(isTaken({ userKey: 'k'.repeat(201) })).toBe(false)
    expect(isTaken({ userKey: '会'.repeat(66) })).toBe(true)
    expect(isTaken({ userKey: '会'.repeat(67) })).toBe(false)
    expect(isTaken({ userKey: '😀'.repeat(50) })).toBe(true)
    expect(isTaken({ userKey: '😀'.repeat(51) })).toBe(false)
  })
  it(`${row('duration')}: is greater than 30`, () => {
    expect(isTaken({ durationMinutes: 31 })).toBe(true)
    expect(isTaken({ durationMinutes: 30 })).toBe(false)
    expect(fieldsOf({ ...least, durationMinutes: 31 })['duration']).toBe('31')
    expect(fieldsOf(least)).not.toHaveProperty('duration')
  })

  describe.each([
    ['option_jbh', 'joinBeforeHost'],
    ['mute_upon_entry', 'muteUponEntry'],
    ['use_pmi', 'usePersonalMeetingId'],
    ['option_host_video', 'hostVideo'],
    ['option_participants_video', 'participantsVideo'],
    ['allow_live_streaming', 'liveStreaming'],
    ['waiting_room', 'waitingRoom'],
  ])('%s', (wire, name) => {
    it(`${row(wire)}: is a boolean here, "true" or "false" there, and may be left out`, () => {
      expect(fieldsOf({ ...least, [name]: true })[wire]).toBe('true')
      expect(fieldsOf({ ...least, [name]: false })[wire]).toBe('false')
      expect(fieldsOf(least)).not.toHaveProperty(wire)
      expect(isTaken({ [name]: 'true' })).toBe(false)
    })
  })

  it(`${row('recording')}: is cloud or none`, () => {
    expect(fieldsOf({ ...least, recording: 'cloud' })['recording']).toBe('cloud')
    expect(isTaken({ recording: 'none' })).toBe(true)
    expect(isTaken({ recording: 'local' })).toBe(false)
  })
  it(`${row('host_name')}: is sent as it is`, () => {
    expect(fieldsOf({ ...least, hostName: '王老师' })['host_name']).toBe('王老师')
  })
  it(`${row('recurrence_type')}: 1 is daily, 2 weekly, 3 monthly; absent and "" are not recurring; 4 is refused`, () => {
    expect(recurrenceOf({ recurrence_type: '1', daily_type: '1' })).toEqual({ kind: 'daily' })
    expect(recurrenceOf({ recurrence_type: 2, weekly_days: '1' })).toMatchObject({ kind: 'weekly' })
    expect(recurrenceOf({ recurrence_type: '3', monthly_day: '1' })).toMatchObject({ kind: 'monthlyByDay' })
    expect(recurrenceOf({})).toEqual({ kind: 'once' })
    expect(recurrenceOf({ recurrence_type: '' })).toEqual({ kind: 'once' })
    expect(recurrenceOf({ recurrence_type: '4' })).toEqual(['recurrence_type'])
  })
  it(`${row('daily_type')}: 1 is every day, 2 workdays`, () => {
    expect(recurrenceOf({ recurrence_type: '1', daily_type: '1' })).toEqual({ kind: 'daily' })
    expect(recurrenceOf({ recurrence_type: '1', daily_type: 2 })).toEqual({ kind: 'workdays' })
    expect(recurrenceOf({ recurrence_type: '1', daily_type: '3' })).toEqual(['daily_type'])
  })
  it(`${row('weekly_days')}: “1，3” repeats on 1 and 3 of every week`, () => {
    expect(recurrenceOf({ recurrence_type: '2', weekly_days: '1，3' })).toEqual({
      kind: 'weekly',
      weekdays: ['monday', 'wednesday'],
    })
  })
  it(`${row('monthly_week')}: is 1 to 5, together with monthly_week_day`, () => {
    const weeks = [0, 1, 5, 6].map((week) =>
      recurrenceOf({ recurrence_type: '3', monthly_week: week, monthly_week_day: 2 }),
    )
    expect(weeks).toEqual([
      ['monthly_week'],
      { kind: 'monthlyByWeekday', week: 1, weekday: 'tuesday' },
      { kind: 'monthlyByWeekday', week: 5, weekday: 'tuesday' },
      ['monthly_week'],
    ])
    expect(recurrenceOf({ recurrence_type: '3', monthly_week: 1 })).toEqual(['monthly_week_day'])
  })
  it(`${row('monthly_week_day')}: is 1 to 7, together with monthly_week`, () => {
    const days = [0, 1, 7, 8].map((day) =>
      recurrenceOf({ recurrence_type: '3', monthly_week: 2, monthly_week_day: day }),
    )
    expect(days).toEqual([
      ['monthly_week_day'],
      { kind: 'monthlyByWeekday', week: 2, weekday: 'monday' },
      { kind: 'monthlyByWeekday', week: 2, weekday: 'sunday' },
      ['monthly_week_day'],
    ])
    expect(recurrenceOf({ recurrence_type: '3', monthly_week_day: 1 })).toEqual(['monthly_week'])
  })
  it(`${row('monthly_day')}: is 1 to 31, and wins over monthly_week`, () => {
    const days = [0, 1, 31, 32].map((day) => recurrenceOf({ recurrence_type: '3', monthly_day: day }))
    expect(days).toEqual([
      ['monthly_day'],
      { kind: 'monthlyByDay', day: 1 },
      { kind: 'monthlyByDay', day: 31 },
      ['monthly_day'],
    ])
    const both = { recurrence_type: '3', monthly_day: 15, monthly_week: 2, monthly_week_day: 3 }
    expect(recurrenceOf(both)).toEqual({ kind: 'monthlyByDay', day: 15 })
  })

  it('whatever the meeting, what is sent are parameters of the page and no others', () => {
    const known = new Set(instantParameters.map(({ name }) => name))
    fc.assert(
      fc.property(anyInstantMeeting(), (meeting) => {
        const { fields } = operations.instant.toCall(meeting)
        expect(Object.keys(fields).filter((name) => !known.has(name))).toEqual([])
      }),
      runs(200, 5000),
    )
  })
})

/** The documented sample, with secrets of this test's own. */
const sample = {
  status: 200,
  message: 'OK',
  data: {
    host_key: '030488',
    join_url: 'https://u.umeeting.example/j/1770498237',
    meeting_id: '0770498237',
    start_time: '7',
    host_id: '8Eki6-0R7eVsdg',
    token: 'fTlrrST1Ve8i',
    mute_upon_entry: 'true',
    ready_time: 15,
    start_url: 'https://u.umeeting.example/s/1?zak=eyJ6bV9za20i',
    play_addr: 'http://play.umeeting.example/live.m3u8',
    watch_url: 'https://live.umeeting.example/1',
    live_id: '012345663',
    occurrences: [
      { start_time: '2020-05-18 10:00:00', uuid: '2d3l1sotx4rky8vcipkrku==' },
      { start_time: '2020-05-19 10:00:00', uuid: '9fqqv0gx57zgj83wy2pzra==' },
      { start_time: '2020-05-20 10:00:00', uuid: '1cyrs8qs2bxtq9gp115e6x==' },
    ],
  },
}

function readAnswer(answer: unknown) {
  const result = operations.instant.readAnswer(answer)
  if (!result.ok) throw new TypeError(JSON.stringify(result.issues))
  return result.value
}

function created(change: object = {}) {
  const answered = readAnswer({ ...sample, data: { ...sample.data, ...change } })
  if (answered.kind !== 'done') throw new TypeError('The service refused')
  return answered.answer
}

describe('the answer of share/instant', () => {
  it(`${row('status')}: 200 is success, as a number or as digits, and any other value failure`, () => {
    expect(readAnswer(sample).kind).toBe('done')
    expect(readAnswer({ ...sample, status: '200' }).kind).toBe('done')
    expect(readAnswer({ status: 201, message: 'no' }).kind).not.toBe('done')
  })
  it(`${row('message')}: says the error in detail`, () => {
    expect(readAnswer({ status: 500, message: '余额不足' })).toMatchObject({
      status: 500,
      message: '余额不足',
    })
  })
  it(`${row('data')}: is the meeting, without which success means nothing`, () => {
    expect(operations.instant.readAnswer({ status: 200, message: 'OK' }).ok).toBe(false)
  })

  describe.each([
    ['data.host_key', 'hostKey', '030488'],
    ['data.token', 'token', 'fTlrrST1Ve8i'],
    ['data.start_url', 'startUrl', sample.data.start_url],
  ] as const)('%s', (path, name, value) => {
    it(`${row(path)}: is a secret: read by asking, and never printed`, () => {
      const { meeting } = created()
      expect(meeting[name]?.reveal()).toBe(value)
      expect(inspect(meeting, { depth: Infinity }) + JSON.stringify(meeting)).not.toContain(value)
    })
  })
  describe.each([
    ['data.join_url', 'joinUrl', sample.data.join_url],
    ['data.meeting_id', 'id', '0770498237'],
    ['data.host_id', 'hostId', '8Eki6-0R7eVsdg'],
    ['data.play_addr', 'playUrl', sample.data.play_addr],
    ['data.watch_url', 'watchUrl', sample.data.watch_url],
    ['data.live_id', 'liveId', '012345663'],
  ] as const)('%s', (path, name, value) => {
    it(`${row(path)}: is text, leading zeros and all`, () => {
      expect(created().meeting[name]).toBe(value)
    })
  })
  it(`${row('data.start_time')}: may be no date-time, and is then kept aside`, () => {
    expect(created().meeting).toMatchObject({ start: undefined, extra: { start_time: '7' } })
    expect(created({ start_time: '2020-05-18 10:00:00' }).meeting.start).toBe('2020-05-18 10:00:00')
  })
  it(`${row('data.mute_upon_entry')}: is a boolean, however it is sent`, () => {
    expect(created().meeting.muteUponEntry).toBe(true)
    expect(created({ mute_upon_entry: 'false' }).meeting.muteUponEntry).toBe(false)
  })
  it(`${row('data.ready_time')}: is minutes, as a number or as digits`, () => {
    expect(created().meeting.readyMinutes).toBe(15)
    expect(created({ ready_time: '15' }).meeting.readyMinutes).toBe(15)
  })
  it(`${row('data.occurrences')}: are numbered in their order; a meeting that does not recur has none`, () => {
    expect(created().occurrences.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(created({ occurrences: undefined }).occurrences).toEqual([])
  })
  it(`${row('data.occurrences.start_time')}: is a local date-time, or the answer is not read`, () => {
    expect(created().occurrences[0]).toMatchObject({
      localStart: '2020-05-18 10:00:00',
      startsAt: Date.UTC(2020, 4, 18, 2),
    })
    const wrong = operations.instant.readAnswer({
      ...sample,
      data: { ...sample.data, occurrences: [{ start_time: '7', uuid: 'a' }] },
    })
    expect(wrong).toMatchObject({ ok: false, issues: [{ path: ['data', 'occurrences', 0, 'start_time'] }] })
  })
  it(`${row('data.occurrences.uuid')}: is unique, and names the occurrence to end and delete`, () => {
    const uuids = created().occurrences.map(({ uuid }) => uuid)
    expect(uuids).toEqual(sample.data.occurrences.map(({ uuid }) => uuid))
    expect(operations.delete.toCall({ id: uuids[0] ?? '' }).fields).toEqual({ id: uuids[0] })
  })
})

describe('the coverage table', () => {
  it('has a law or an example for every row, and none for a row that is not there', () => {
    expect([...named].toSorted()).toEqual(
      [...instantParameters, ...instantAnswer].map(({ name }) => name).toSorted(),
    )
  })

  it('has the parameters that the client sends, and the credentials', () => {
    expect(instantParameters.map(({ name }) => name).toSorted()).toEqual(
      [...operations.instant.parameters, 'api_key', 'api_secret'].toSorted(),
    )
  })

  it("says what the vendor's page says", ({ skip }) => {
    const path = join(import.meta.dirname, '../../../../../shared/spec/instant-meeting-api.zh.md')
    if (!existsSync(path)) skip("the vendor's page does not lie beside this clone: ../shared/spec")
    const page = readFileSync(path, 'utf8')
    expect(parametersOn(page)).toEqual(
      instantParameters.map(({ name, required, type, clause }) => ({
        name,
        required,
        type,
        numbers: numbersIn(clause),
      })),
    )
    expect(answerOn(page)).toEqual(instantAnswer.map(({ name, type }) => ({ name, type })))
  })
})
