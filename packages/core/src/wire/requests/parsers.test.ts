import type { StandardSchemaV1 } from '@standard-schema/spec'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { instantMeeting, meetingUpdate, scheduledMeeting } from '../../../test/meetings.ts'
import { expectedInShort } from '../../../test/expected-in-short.ts'
import { runs } from '../../../test/runs.ts'
import { InvalidRequestError } from '../../input/errors.ts'
import { issueText } from '../../input/issue-text.ts'
import { locales } from '../../input/locale.ts'
import type { ScheduledMeeting, ScheduledMeetingInput } from './meeting.ts'
import {
  parseInstantMeeting,
  parseInstantMeetingOrThrow,
  parseMeetingUpdate,
  parseMeetingUpdateOrThrow,
  parseScheduledMeeting,
  parseScheduledMeetingOrThrow,
} from './parsers.ts'
import { schemaIn } from './request-parser.ts'

const scheduled = { topic: 'Review', capacity: 25, start: '2026-11-30 10:00:00', durationMinutes: 45 }
const instant = { topic: 'Review', capacity: 25 }
const update = { id: '0177049823', start: '2026-11-30 10:00:00', durationMinutes: 45 }
const weekly = { recurrence: { kind: 'weekly', weekdays: ['monday'] } }
const ten = { end: { kind: 'count', count: 10 } }

const parsers = {
  instant: { parse: parseInstantMeeting, orThrow: parseInstantMeetingOrThrow, least: instant },
  schedule: { parse: parseScheduledMeeting, orThrow: parseScheduledMeetingOrThrow, least: scheduled },
  update: { parse: parseMeetingUpdate, orThrow: parseMeetingUpdateOrThrow, least: update },
} as const

/** The issues of an input, as `code at.path expected ← received`. */
function refusalOf(name: keyof typeof parsers, input: unknown): readonly string[] {
  const result = parsers[name].parse(input)
  if (result.ok) return []
  return result.issues.map(
    (each) => `${each.code} ${each.path.join('.')} ${expectedInShort(each)} ← ${each.received}`,
  )
}

describe('what is accepted', () => {
  it.each([
    ['instant', { ...instant, recurrence: { kind: 'once' } }],
    ['schedule', { ...scheduled, recurrence: { kind: 'once' }, end: { kind: 'open' } }],
    ['update', update],
  ] as const)('the least %s meeting happens once, save that an update says nothing of it', (name, value) => {
    expect(parsers[name].parse(parsers[name].least)).toEqual({ ok: true, value, notices: [] })
  })

  it.each(['instant', 'schedule', 'update'] as const)('%s: what is undefined is not given', (name) => {
    const given = { ...parsers[name].least, userKey: undefined, recurrence: undefined }
    expect(parsers[name].parse(given)).toEqual(parsers[name].parse(parsers[name].least))
  })

  it('a duration of 31 minutes, and a key of 200 bytes in 50 characters', () => {
    expect(refusalOf('schedule', { ...scheduled, durationMinutes: 31, userKey: '🎉'.repeat(50) })).toEqual([])
  })

  it('parsing what was parsed changes nothing', () => {
    for (const [parse, arbitrary] of [
      [parseInstantMeeting, instantMeeting],
      [parseScheduledMeeting, scheduledMeeting],
      [parseMeetingUpdate, meetingUpdate],
    ] as const) {
      fc.assert(
        fc.property(arbitrary as fc.Arbitrary<unknown>, (meeting) => {
          expect(parse(meeting)).toEqual({ ok: true, value: meeting, notices: [] })
        }),
        runs(100, 20_000),
      )
    }
  })
})

describe('what is refused', () => {
  it.each([
    ['instant', {}, ['required topic - ← (none)', 'required capacity > 0 ← (none)']],
    [
      'schedule',
      {},
      [
        'required topic - ← (none)',
        'required capacity > 0 ← (none)',
        'required durationMinutes > 30 ← (none)',
        'required start yyyy-MM-dd HH:mm:ss ← (none)',
      ],
    ],
    [
      'update',
      {},
      [
        'required id - ← (none)',
        'required durationMinutes > 30 ← (none)',
        'required start yyyy-MM-dd HH:mm:ss ← (none)',
      ],
    ],
    ['schedule', { ...scheduled, durationMinutes: 30 }, ['out-of-range durationMinutes > 30 ← 30']],
    ['instant', { ...instant, durationMinutes: 30 }, ['out-of-range durationMinutes > 30 ← 30']],
    ['update', { ...update, durationMinutes: 45.5 }, ['not-an-integer durationMinutes > 30 ← 45.5']],
    ['schedule', { ...scheduled, durationMinutes: '45' }, ['not-an-integer durationMinutes > 30 ← "45"']],
    ['schedule', { ...scheduled, capacity: 0 }, ['out-of-range capacity > 0 ← 0']],
    ['schedule', { ...scheduled, topic: '  ' }, ['empty-text topic - ← "  "']],
    ['schedule', { ...scheduled, topic: null }, ['not-text topic - ← (none)']],
    ['schedule', { ...scheduled, topic: 'a\ud800' }, ['lone-surrogate topic - ← "a\\ud800"']],
    ['schedule', { ...scheduled, userKey: '周'.repeat(67) }, ['too-many-bytes userKey ≤ 200 ← 201']],
    ['schedule', { ...scheduled, userKey: '🎉'.repeat(51) }, ['too-many-bytes userKey ≤ 200 ← 204']],
    ['schedule', { ...scheduled, userKey: '\udc00' }, ['lone-surrogate userKey - ← "\\udc00"']],
    ['schedule', { ...scheduled, waitingRoom: 'true' }, ['not-a-boolean waitingRoom true | false ← "true"']],
    ['schedule', { ...scheduled, recording: 'disk' }, ['not-a-choice recording cloud | none ← "disk"']],
    ['update', { ...update, id: 177049823 }, ['not-text id - ← 177049823']],
    [
      'schedule',
      { ...scheduled, start: '2026-02-30 10:00:00' },
      ['no-such-date start day ≥ 1 ≤ 28 ← "2026-02-30"'],
    ],
    ['schedule', { ...scheduled, ...weekly }, ['end-required end count | until ← (none)']],
    ['update', { ...update, ...weekly }, ['end-required end count | until ← (none)']],
    ['schedule', { ...scheduled, ...ten }, ['end-without-recurrence end - ← "count"']],
    ['update', { ...update, ...ten }, ['end-without-recurrence end - ← "count"']],
    ['instant', { ...instant, ...weekly, ...ten }, ['unknown-key end topic | capacity | ']],
    ['instant', 'Review', ['not-an-object']],
    ['schedule', [scheduled], ['not-an-object']],
    ['schedule', { ...scheduled, capcity: 3 }, ['unknown-key capcity capacity ← "capcity"']],
    ['schedule', { ...scheduled, user_key: 'a' }, ['unknown-key user_key userKey ← "user_key"']],
    [
      'schedule',
      { ...scheduled, meeting_capacity: 3, weekly_days: '1', end_times: 3, option_jbh: true },
      [
        'unknown-key meeting_capacity capacity ← "meeting_capacity"',
        'unknown-key weekly_days recurrence ← "weekly_days"',
        'unknown-key end_times end ← "end_times"',
        'unknown-key option_jbh',
      ],
    ],
  ] as const)('%s %j', (name, input, expected) => {
    const refusal = refusalOf(name, input)
    expect(refusal).toHaveLength(expected.length)
    expected.forEach((each, index) => expect(refusal[index]).toContain(each))
  })

  it.each(['muteUponEntry', 'hostVideo', 'participantsVideo', 'liveStreaming', 'waitingRoom'])(
    'a webinar has no %s, not even a false one',
    (option) => {
      const request = { ...scheduled, webinar: true, [option]: false }
      expect(refusalOf('schedule', request)).toEqual([`excluded-by ${option} webinar ← false`])
      expect(refusalOf('schedule', { ...request, webinar: false })).toEqual([])
    },
  )

  it('every fault of an input is named at once, in both languages', () => {
    const result = parseScheduledMeeting({
      ...scheduled,
      durationMinutes: 30,
      userKey: '🎉'.repeat(51),
      tpic: 1,
    })
    const issues = result.ok ? [] : result.issues
    expect(locales.map((locale) => issues.map((each) => issueText(each, locale)))).toEqual([
      [
        '无法识别 tpic，是否应为 topic？',
        'durationMinutes 应 > 30，实际为 30',
        'userKey 按 UTF-8 编码应 ≤ 200 字节，实际为 204 字节',
      ],
      [
        'tpic is not known here; did you mean topic?',
        'durationMinutes must be > 30, got 30',
        'userKey must be ≤ 200 bytes in UTF-8, got 204',
      ],
    ])
  })

  it('the throwing variant says what could not be done and all that is wrong', () => {
    expect(() => parseScheduledMeetingOrThrow({ ...scheduled, durationMinutes: 30, capacity: 0 })).toThrow(
      new InvalidRequestError('Cannot schedule the meeting', [
        { code: 'out-of-range', path: ['capacity'], expected: { above: 0 }, received: '0' },
        { code: 'out-of-range', path: ['durationMinutes'], expected: { above: 30 }, received: '30' },
      ]),
    )
    expect(() => parseInstantMeetingOrThrow({})).toThrow('Cannot start the meeting: topic is required')
    expect(() => parseMeetingUpdateOrThrow({})).toThrow('Cannot update the meeting: id is required')
  })

  it.each([42, 'hunter2\ud800', { hunter2: 1 }, ['hunter2'], true])(
    'a password, even %j, is in no issue',
    (password) => {
      for (const name of ['schedule', 'update'] as const) {
        const result = parsers[name].parse({ ...parsers[name].least, password })
        expect(result.ok).toBe(false)
        expect(JSON.stringify(result)).not.toMatch(/hunter2|42/)
        expect(JSON.stringify(result)).toContain('"received":"[redacted]"')
      }
    },
  )
})

describe('as Standard Schemas', () => {
  it('the parsers have the type that the specification publishes', () => {
    const schema: StandardSchemaV1<ScheduledMeetingInput, ScheduledMeeting> = parseScheduledMeeting
    expectTypeOf<
      StandardSchemaV1.InferOutput<typeof parseScheduledMeeting>
    >().toEqualTypeOf<ScheduledMeeting>()
    expectTypeOf<
      StandardSchemaV1.InferInput<typeof parseScheduledMeeting>
    >().toEqualTypeOf<ScheduledMeetingInput>()
    expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'umeeting' })
  })

  it('validate answers the value, or English messages with their paths', () => {
    const { validate } = parseScheduledMeeting['~standard']
    expect(validate(scheduled)).toEqual({ value: parseScheduledMeetingOrThrow(scheduled) })
    expect(validate({ ...scheduled, recurrence: { kind: 'monthlyByDay', day: 32 }, ...ten })).toEqual({
      issues: [{ message: 'recurrence.day must be within 1–31, got 32', path: ['recurrence', 'day'] }],
    })
  })

  it('schemaIn gives the messages in another language', () => {
    const { validate } = schemaIn('zh-CN', parseScheduledMeeting)['~standard']
    expect(validate({ ...scheduled, durationMinutes: 30 })).toEqual({
      issues: [{ message: 'durationMinutes 应 > 30，实际为 30', path: ['durationMinutes'] }],
    })
  })
})
