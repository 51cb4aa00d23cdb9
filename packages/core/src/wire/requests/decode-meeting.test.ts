import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialect } from '../../../test/arbitraries.ts'
import { instantMeeting, meetingUpdate, scheduledMeeting } from '../../../test/meetings.ts'
import { runs } from '../../../test/runs.ts'
import { decodeInstantMeeting, decodeMeetingUpdate, decodeScheduledMeeting } from './decode-meeting.ts'
import { encodeInstantMeeting, encodeMeetingUpdate, encodeScheduledMeeting } from './encode-meeting.ts'

const least = { topic: 'Review', meeting_capacity: '25', start_time: '2026-11-30 10:00:00', duration: '45' }

describe('encode ∘ decode = identity, in every dialect', () => {
  it('instant', () => {
    fc.assert(
      fc.property(instantMeeting, dialect, (meeting, choices) => {
        const decoded = decodeInstantMeeting(encodeInstantMeeting(meeting, choices), choices)
        expect(decoded).toEqual({ ok: true, value: meeting, notices: [] })
      }),
      runs(150, 50_000),
    )
  })

  it('schedule', () => {
    fc.assert(
      fc.property(scheduledMeeting, dialect, (meeting, choices) => {
        const decoded = decodeScheduledMeeting(encodeScheduledMeeting(meeting, choices), choices)
        expect(decoded).toEqual({ ok: true, value: meeting, notices: [] })
      }),
      runs(150, 50_000),
    )
  })

  it('update', () => {
    fc.assert(
      fc.property(meetingUpdate, dialect, (meeting, choices) => {
        const decoded = decodeMeetingUpdate(encodeMeetingUpdate(meeting, choices), choices)
        expect(decoded).toEqual({ ok: true, value: meeting, notices: [] })
      }),
      runs(150, 50_000),
    )
  })
})

describe('the wire', () => {
  it('has booleans as "true" and "false", and numbers as digits', () => {
    const meeting = decodeScheduledMeeting({
      ...least,
      waiting_room: true,
      mute_upon_entry: ' FALSE ',
      duration: 45,
    })
    const fields = meeting.ok ? encodeScheduledMeeting(meeting.value) : {}
    expect(fields).toEqual({ ...least, waiting_room: 'true', mute_upon_entry: 'false' })
  })

  it('takes absent, null and "" for "not given", and passes over credentials', () => {
    const given = {
      ...least,
      api_key: 'k',
      api_secret: 's',
      password: '',
      host_name: null,
      recurrence_type: '',
    }
    expect(decodeScheduledMeeting(given)).toEqual(decodeScheduledMeeting(least))
  })

  it('turns a recurring meeting into a plain one by an empty recurrence_type in update', () => {
    const fields = { id: '01', start_time: '2026-11-30 10:00:00', duration: '45', recurrence_type: '' }
    const decoded = decodeMeetingUpdate(fields)
    expect(decoded).toMatchObject({
      ok: true,
      value: { recurrence: { kind: 'once' }, end: { kind: 'open' } },
    })
    expect(decoded.ok && encodeMeetingUpdate(decoded.value)).toEqual(fields)
  })

  it('says nothing of the recurrence where an update has no recurrence_type', () => {
    const decoded = decodeMeetingUpdate({ id: '01', start_time: '2026-11-30 10:00:00', duration: '45' })
    expect(decoded).toEqual({
      ok: true,
      value: { id: '01', start: '2026-11-30 10:00:00', durationMinutes: 45 },
      notices: [],
    })
  })

  it('reports a field that loses as a notice', () => {
    const fields = { ...least, recurrence_type: 3, monthly_day: 9, monthly_week: 9, end_times: 3 }
    expect(decodeScheduledMeeting(fields)).toMatchObject({
      ok: true,
      notices: [{ code: 'field-outranked', field: 'monthly_week', by: 'monthly_day' }],
    })
  })

  it.each([
    { given: { duration: '30' }, at: 'duration', code: 'out-of-range', expected: { above: 30 } },
    {
      given: { capacity: '25' },
      at: 'capacity',
      code: 'unknown-key',
      expected: { suggestion: 'meeting_capacity' },
    },
    {
      given: { wekly_days: '1' },
      at: 'wekly_days',
      code: 'unknown-key',
      expected: { suggestion: 'weekly_days' },
    },
    {
      given: { waiting_room: 'yes' },
      at: 'waiting_room',
      code: 'not-a-boolean',
      expected: { choices: ['"true"', '"false"'] },
    },
    {
      given: { enable_webinar: 'true', waiting_room: 'true' },
      at: 'waiting_room',
      code: 'excluded-by',
      expected: { field: 'enable_webinar' },
    },
    {
      given: { recurrence_type: '1' },
      at: 'end_times',
      code: 'end-required',
      expected: { fields: ['end_times', 'end_date_time'] },
    },
    {
      given: { start_time: '' },
      at: 'start_time',
      code: 'required',
      expected: { format: 'yyyy-MM-dd HH:mm:ss' },
    },
  ])('refuses $given: $code at $at', ({ given, at, code, expected }) => {
    expect(decodeScheduledMeeting({ ...least, ...given })).toMatchObject({
      ok: false,
      issues: [{ code, path: [at], expected }],
    })
  })

  it('has no end and no start in instant', () => {
    const decoded = decodeInstantMeeting({
      topic: 'Review',
      meeting_capacity: 25,
      end_times: 3,
      start_time: '',
    })
    expect(decoded.ok ? [] : decoded.issues.map(({ code, path }) => [code, path[0]])).toEqual([
      ['unknown-key', 'end_times'],
      ['unknown-key', 'start_time'],
    ])
  })
})

it.each([decodeInstantMeeting, decodeScheduledMeeting, decodeMeetingUpdate])(
  'what is no object is told as that, with the fields that there are',
  (decode) => {
    const decoded = decode(null)
    const [issue] = decoded.ok ? [] : decoded.issues
    expect(issue).toMatchObject({ code: 'not-an-object', path: [], received: '(none)' })
    expect(Object.values(issue?.expected ?? {}).flat()).toContain('topic')
  },
)
