import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { DialectChoices } from '../../src/dialect/dialect.ts'
import {
  type BookedMeeting,
  type CalendarOptions,
  type CalendarSource,
  toICalendar,
} from '../../src/icalendar/index.ts'
import { predict } from '../../src/predict/predict.ts'
import { occurrencesBetween } from '../../src/predict/queries.ts'
import { parseSeriesOrThrow } from '../../src/series/parse-series.ts'
import type { LocalDate, LocalDateTime } from '../../src/time/local-date-time.ts'
import { Secret } from '../../src/wire/fields/secret.ts'
import { parseScheduledMeetingOrThrow } from '../../src/wire/requests/parsers.ts'

const newYork: DialectChoices = { zone: 'America/New_York' }
const mondays = parseSeriesOrThrow({
  recurrence: { kind: 'weekly', weekdays: ['monday'] },
  start: '2026-11-30 10:00:00',
  end: { kind: 'count', count: 4 },
})

function fileOf(source: CalendarSource, options?: CalendarOptions): string {
  const written = toICalendar(source, options)
  if (!written.ok) throw new Error(JSON.stringify(written.issues))
  return written.value
}

function eventsOf(file: string): readonly ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
}

function valuesOf(file: string, name: string): readonly string[] {
  return eventsOf(file).map((event) => String(event.getFirstPropertyValue(name)))
}

function octetsOfLines(file: string): readonly number[] {
  return file.split('\r\n').map((line) => new TextEncoder().encode(line).length)
}

/** Text with what a calendar file escapes, breaks and folds, in lines that end as they are read back. */
const anyAwkwardText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '会议',
        '😀',
        '👩‍👩‍👧',
        ',',
        ';',
        '\\',
        '\n',
        '\\n',
        ':',
        '"',
        '\t',
        'é',
        ' ',
        'BEGIN:VEVENT',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join('').replaceAll(/(?![\t\n])\p{Cc}/gu, ''))

describe('text', () => {
  it('reads back as it was, whatever it holds, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(anyAwkwardText, anyAwkwardText, (summary, description) => {
        const file = fileOf(mondays, { summary, description })
        expect(Math.max(...octetsOfLines(file))).toBeLessThanOrEqual(75)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        const [event] = eventsOf(file)
        expect(event?.getFirstPropertyValue('summary') ?? '').toBe(summary)
        expect(event?.getFirstPropertyValue('description') ?? '').toBe(description)
        expect(eventsOf(file)).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })

  it('loses only what no file can hold: controls, and half characters become U+FFFD', () => {
    const file = fileOf(mondays, { summary: 'a\u0000b\u0007c\ud83dd\r\ne\rf' })
    expect(valuesOf(file, 'summary')).toEqual(['abc\ufffdd\ne\nf'])
  })
})

describe('names', () => {
  it('are the same for the same input and others for another, without a clock', () => {
    const [uid] = valuesOf(fileOf(mondays, { summary: '周会' }), 'uid')
    expect(valuesOf(fileOf({ ...mondays }, { summary: '周会', writtenAt: 1e12 }), 'uid')).toEqual([uid])
    expect(valuesOf(fileOf(mondays, { summary: '例会' }), 'uid')).not.toEqual([uid])
    expect(valuesOf(fileOf(mondays, { summary: '周会', dialect: newYork }), 'uid')).not.toEqual([uid])
  })

  it('are those of the meeting where it has a number', () => {
    expect(valuesOf(fileOf(mondays, { id: '093111' }), 'uid')).toEqual(['093111@umeeting'])
  })

  it('of entries stay theirs when others go', () => {
    const dates = [...predict(mondays)].slice(1)
    const all = valuesOf(fileOf(mondays, { id: '7', occurrences: dates }), 'uid')
    expect(new Set(all).size).toBe(3)
    expect(valuesOf(fileOf(mondays, { id: '7', occurrences: dates.toSpliced(1, 1) }), 'uid')).toEqual(
      all.toSpliced(1, 1),
    )
    expect(valuesOf(fileOf(mondays, { id: '7', occurrences: dates.slice(2) }), 'uid')).toEqual(all.slice(2))
  })

  it('differ where two occurrences are at one time, since the zone skips a day', () => {
    const series = parseSeriesOrThrow({
      recurrence: { kind: 'daily' },
      start: '2011-12-29 10:00:00',
      end: { kind: 'count', count: 3 },
    })
    const uids = valuesOf(fileOf(series, { dialect: { zone: 'Pacific/Apia' } }), 'uid')
    expect(new Set(uids).size).toBe(3)
  })
})

describe('what stands in the file', () => {
  it('is one entry with its rule, its zone, its duration and its stamp', () => {
    const file = fileOf(mondays, { durationMinutes: 45, writtenAt: Date.UTC(2026, 10, 23, 17, 0, 1) })
    expect(file).toContain('\r\nDTSTART;TZID=Asia/Shanghai:20261130T100000\r\n')
    expect(file).toContain('\r\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=4\r\n')
    expect(file).toContain('\r\nDURATION:PT45M\r\n')
    expect(file).toContain('\r\nDTSTAMP:20261123T170001Z\r\n')
    expect(file.match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toEqual(['BEGIN:STANDARD'])
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('is in UTC without a zone where the dialect is', () => {
    const file = fileOf(mondays, { dialect: { zone: 'UTC' } })
    expect(file).toContain('\r\nDTSTART:20261130T100000Z\r\n')
    expect(file).not.toContain('VTIMEZONE')
  })

  it.each([
    ['America/New_York', 'BYMONTH=3;BYDAY=2SU', 'BYMONTH=11;BYDAY=1SU'],
    ['Australia/Lord_Howe', 'BYMONTH=4;BYDAY=1SU', 'BYMONTH=10;BYDAY=1SU'],
    ['Asia/Jerusalem', 'BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR', 'BYMONTH=10;BYDAY=-1SU'],
  ])('has the yearly rules of %s for an open series', (zone, ...rules) => {
    const file = fileOf({ ...mondays, end: { kind: 'open' } }, { dialect: { zone } })
    const unfolded = file.replaceAll('\r\n ', '')
    for (const rule of rules) expect(unfolded).toContain(`RRULE:FREQ=YEARLY;${rule}\r\n`)
  })

  it('is an entry for each date where the clock skips one and the series ends', () => {
    const series = parseSeriesOrThrow({
      recurrence: { kind: 'daily' },
      start: '2027-03-13 02:30:00',
      end: { kind: 'count', count: 3 },
    })
    expect(valuesOf(fileOf(series, { dialect: newYork }), 'dtstart')).toEqual([
      '2027-03-13T02:30:00',
      '2027-03-14T03:30:00',
      '2027-03-15T02:30:00',
    ])
  })

  it('is a rule with a notice where the series has no end', () => {
    const series = parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start: '2027-03-14 02:30:00' })
    const written = toICalendar(series, { dialect: newYork })
    expect(written.notices.map(({ code }) => code)).toEqual(['local-times-skipped'])
    expect(written.ok && written.value).toContain('DTSTART;TZID=America/New_York:20270314T023000')
  })

  it('is the dates of a window where they are given', () => {
    const window = { from: '2026-12-01' as LocalDate, to: '2026-12-15' as LocalDate }
    const file = fileOf(mondays, { occurrences: occurrencesBetween(mondays, window) })
    expect(valuesOf(file, 'dtstart')).toEqual(['2026-12-07T10:00:00', '2026-12-14T10:00:00'])
  })
})

describe('refused', () => {
  const workdays = parseSeriesOrThrow({ recurrence: { kind: 'workdays' }, start: '2026-11-30 10:00:00' })

  it('is an open series that only a list says', () => {
    const written = toICalendar(workdays, { dialect: { workdays: () => true } })
    expect(written).toMatchObject({ ok: false, issues: [{ code: 'not-expressible', path: ['end'] }, {}] })
  })

  it('are more dates than may be written out, and as many are not', () => {
    const dialect = { workdays: (date: string) => !date.endsWith('1') }
    const ends = { ...workdays, end: { kind: 'count', count: 5 } } as const
    expect(toICalendar(ends, { dialect, mostDates: 4 }).ok).toBe(false)
    expect(valuesOf(fileOf(ends, { dialect, mostDates: 5 }), 'dtstart')).toHaveLength(5)
  })

  it('is an endless list of occurrences', () => {
    const occurrences = predict({ ...mondays, end: { kind: 'open' } })
    expect(toICalendar(mondays, { occurrences })).toMatchObject({ issues: [{ path: ['end'] }] })
  })

  it('is a booked meeting without a start', () => {
    const meeting = { id: '7', start: undefined, joinUrl: undefined }
    expect(toICalendar({ meeting, occurrences: [] })).toMatchObject({ issues: [{ code: 'required' }] })
  })
})

describe('a booked meeting', () => {
  const asked = parseScheduledMeetingOrThrow({
    topic: '周会',
    capacity: 25,
    durationMinutes: 60,
    password: 'sesame-135',
    ...mondays,
  })
  const observed = [...predict(mondays)].map(({ number, localStart, startsAt }) => ({
    number,
    localStart,
    startsAt,
    uuid: `u${number}==`,
    extra: {},
  }))
  const meeting = {
    id: '093111',
    start: '2026-11-30 10:00:00' as LocalDateTime,
    joinUrl: 'https://example.com/j/093111?pwd=a,b;c',
    hostKey: new Secret('secret-4711'),
    token: new Secret('secret-4711'),
    startUrl: new Secret('https://example.com/s/secret-4711'),
    extra: { host_key: 'secret-4711', password: 'sesame-135' },
  }

  it('is its rule where the service has exactly its dates, with its link, topic and duration', () => {
    const file = fileOf({ meeting, occurrences: observed, series: asked })
    expect(valuesOf(file, 'rrule')).toHaveLength(1)
    expect(valuesOf(file, 'summary')).toEqual(['周会'])
    expect(valuesOf(file, 'duration')).toEqual(['PT60M'])
    expect(valuesOf(file, 'location')).toEqual([meeting.joinUrl])
    expect(valuesOf(file, 'url')).toEqual([meeting.joinUrl])
  })

  it('is what the service has where that differs, each under its own number', () => {
    const other = observed.toSpliced(2, 1)
    const booked: BookedMeeting = { meeting, occurrences: other, series: asked }
    expect(valuesOf(fileOf(booked), 'uid')).toEqual(['u1==@umeeting', 'u2==@umeeting', 'u4==@umeeting'])
    expect(valuesOf(fileOf(booked), 'dtstart')).toEqual([
      '2026-11-30T10:00:00',
      '2026-12-07T10:00:00',
      '2026-12-21T10:00:00',
    ])
  })

  it('that does not recur is its start', () => {
    expect(valuesOf(fileOf({ meeting, occurrences: [] }), 'dtstart')).toEqual(['2026-11-30T10:00:00'])
  })

  it('has no secret in its file', () => {
    for (const occurrences of [observed, observed.slice(1), []]) {
      const file = fileOf({ meeting, occurrences, series: asked }).replaceAll('\r\n ', '')
      expect(file).not.toContain('sesame')
      expect(file).not.toContain('4711')
    }
  })

  it.each(['https://example.com/s/1?zak=abc', 'javascript:alert(1)', 'https://a.b/c\r\nX-EVIL:1'])(
    'has no link %j, which is not one to join by',
    (joinUrl) => {
      const file = fileOf({ meeting: { ...meeting, joinUrl }, occurrences: [] })
      expect(file).not.toMatch(/URL|LOCATION|EVIL/)
    },
  )
})

it('a zone in lower case stands in the file as the IANA database spells it', () => {
  expect(fileOf(mondays, { dialect: { zone: 'america/new_york' } })).toBe(
    fileOf(mondays, { dialect: newYork }),
  )
})
