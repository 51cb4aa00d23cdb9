import { describe, expect, it } from 'vitest'
import { toldIssues } from '../../test/told-issues.ts'
import { predict } from '../predict/predict.ts'
import { fromRRule } from './from-rrule.ts'
import { toRRule } from './to-rrule.ts'

const MONDAY = 'DTSTART;TZID=Asia/Shanghai:20261130T100000'
const read = (rule: string, start: string = MONDAY) => fromRRule(`${start}\nRRULE:${rule}`)
const issuesOf = (result: ReturnType<typeof fromRRule>) =>
  result.ok ? [] : result.issues.map(({ code, path }) => [code, ...path])

describe('what no recurrence of ours says is refused, part by part', () => {
  it.each([
    { rule: 'FREQ=DAILY;INTERVAL=2', issues: [['not-expressible', 'INTERVAL']] },
    { rule: 'FREQ=DAILY;INTERVAL=', issues: [['not-expressible', 'INTERVAL']] },
    { rule: 'FREQ=WEEKLY;BYDAY=MO;BYMONTH=1', issues: [['not-expressible', 'BYMONTH']] },
    { rule: 'FREQ=DAILY;BYHOUR=9', issues: [['not-expressible', 'BYHOUR']] },
    { rule: 'FREQ=MONTHLY;BYDAY=2TU;BYMONTHDAY=13', issues: [['not-expressible', 'BYMONTHDAY']] },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=13,14', issues: [['not-expressible', 'BYMONTHDAY']] },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=1.5', issues: [['not-expressible', 'BYMONTHDAY']] },
    { rule: 'FREQ=MONTHLY;BYDAY=TU', issues: [['not-expressible', 'BYDAY']] },
    { rule: 'FREQ=MONTHLY;BYDAY=2TU;BYSETPOS=1', issues: [['not-expressible', 'BYDAY']] },
    { rule: 'FREQ=MONTHLY;BYSETPOS=1', issues: [['not-expressible', 'BYSETPOS']] },
    { rule: 'FREQ=WEEKLY;BYDAY=', issues: [['not-expressible', 'BYDAY']] },
    { rule: 'FREQ=WEEKLY;BYDAY=1MO', issues: [['not-expressible', 'BYDAY']] },
    { rule: 'FREQ=DAILY;COUNT=3;UNTIL=20261231', issues: [['excluded-by', 'COUNT']] },
    { rule: 'FREQ=DAILY;COUNT=3;COUNT=4', issues: [['duplicate-item', 'COUNT']] },
    { rule: 'FREQ=YEARLY', issues: [['not-expressible', 'FREQ']] },
    { rule: 'COUNT=3', issues: [['required', 'FREQ']] },
    { rule: 'FREQ=DAILY;WKST=XX', issues: [['not-a-choice', 'WKST']] },
    { rule: 'FREQ=DAILY;WKST=', issues: [['not-a-choice', 'WKST']] },
    { rule: 'FREQ=DAILY;UNTIL=20261131', issues: [['no-such-date', 'UNTIL']] },
    { rule: 'FREQ=DAILY;UNTIL=', issues: [['malformed', 'UNTIL']] },
    { rule: 'FREQ=DAILY;UNTIL=20261129', issues: [['end-before-start', 'UNTIL']] },
    { rule: 'FREQ=DAILY;BYMONTH=1;UNTIL=20261129', issues: [['not-expressible', 'BYMONTH']] },
    { rule: 'FREQ=MONTHLY;BYDAY=2TUX', issues: [['not-expressible', 'BYDAY']] },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=0', issues: [['not-expressible', 'BYMONTHDAY']] },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=32', issues: [['not-expressible', 'BYMONTHDAY']] },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=13;BYSETPOS=1', issues: [['not-expressible', 'BYMONTHDAY']] },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=1', issues: [['not-expressible', 'BYMONTHDAY']] },
    {
      rule: 'FREQ=YEARLY;BYMONTH=1',
      issues: [
        ['not-expressible', 'FREQ'],
        ['not-expressible', 'BYMONTH'],
      ],
    },
    { rule: 'FREQ=YEARLY;BYDAY=MO;BYMONTHDAY=1;BYSETPOS=1', issues: [['not-expressible', 'FREQ']] },
    { rule: 'FREQ=WEEKLY;BYSETPOS=1', issues: [['not-expressible', 'BYSETPOS']] },
    { rule: 'FREQ=DAILY;=3', issues: [['malformed', 'RRULE']] },
    { rule: 'FREQ=DAILY;COUNT', issues: [['malformed', 'RRULE']] },
  ])('$rule', ({ rule, issues }) => {
    expect(issuesOf(read(rule))).toEqual(issues)
  })

  it.each(['1.5', '0x2', '2e0', '1.0', '0', '6', '-2', '', '1,2', '١'])(
    'BYSETPOS=%s is no place that a rule of ours has',
    (position) => {
      expect(issuesOf(read(`FREQ=MONTHLY;BYDAY=MO;BYSETPOS=${position}`))).toEqual([
        ['not-expressible', 'BYDAY'],
      ])
    },
  )

  it.each(['0', '-1', '1.5', '2e1', '0x2', '', ' ', '9999999999999999'])('COUNT=%s is no count', (count) => {
    expect(issuesOf(read(`FREQ=DAILY;COUNT=${count}`))).toEqual([['not-an-integer', 'COUNT']])
  })

  it.each([
    { line: 'EXDATE;TZID=Asia/Shanghai:20261201T100000', name: 'EXDATE' },
    { line: 'RDATE:20261201T100000', name: 'RDATE' },
    { line: 'EXRULE:FREQ=DAILY', name: 'EXRULE' },
    { line: 'SUMMARY:Stand-up', name: 'SUMMARY' },
  ])('a line $name', ({ line, name }) => {
    expect(issuesOf(fromRRule(`${MONDAY}\nRRULE:FREQ=DAILY\n${line}`))).toEqual([['not-expressible', name]])
  })

  it('two RRULE lines, and two starts', () => {
    expect(issuesOf(fromRRule(`${MONDAY}\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY`))).toEqual([
      ['duplicate-item', 'RRULE'],
    ])
    expect(issuesOf(fromRRule(`${MONDAY}\n${MONDAY}\nRRULE:FREQ=DAILY`))).toEqual([
      ['duplicate-item', 'DTSTART'],
    ])
  })

  it.each([
    { start: 'DTSTART;TZID=Asia/Shangri-La:20261130T100000', issues: [['no-such-zone', 'DTSTART', 'TZID']] },
    { start: 'DTSTART;TZID=Asia/Shanghai:20261130T100000Z', issues: [['malformed', 'DTSTART']] },
    { start: 'DTSTART;VALUE=DATE:20261130', issues: [['malformed', 'DTSTART']] },
    { start: 'DTSTART:20261131T100000', issues: [['no-such-date', 'DTSTART']] },
  ])('$start', ({ start, issues }) => {
    expect(issuesOf(read('FREQ=DAILY', start))).toEqual(issues)
  })

  it('a floating start with an UNTIL in UTC', () => {
    expect(issuesOf(read('FREQ=DAILY;UNTIL=20261231T155959Z', 'DTSTART:20261130T100000'))).toEqual([
      ['malformed', 'UNTIL'],
    ])
  })
})

const seriesOf = (result: ReturnType<typeof fromRRule>) => (result.ok ? result.value : result.issues)

/** What must be readable. */
function readable(text: string) {
  const result = fromRRule(text)
  if (!result.ok) throw new TypeError(JSON.stringify(result.issues))
  return result.value
}

function instantsOf(start: string, until: string): readonly string[] {
  const text = `DTSTART;TZID=America/New_York:${start}\nRRULE:FREQ=DAILY;UNTIL=${until}`
  const { series, dialect } = readable(text)
  return Array.from(predict(series, dialect), ({ startsAt }) => new Date(startsAt).toISOString())
}

describe('what is read', () => {
  it.each([
    { rule: 'FREQ=DAILY;BYDAY=MO,WE', recurrence: { kind: 'weekly', weekdays: ['monday', 'wednesday'] } },
    { rule: 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', recurrence: { kind: 'workdays' } },
    ...['MO,TU,WE,TH,SU', 'TU,WE,TH,FR,SA'].map((days) => ({
      rule: `FREQ=DAILY;BYDAY=${days}`,
      recurrence: { kind: 'weekly', weekdays: { length: 5 } },
    })),
    { rule: 'FREQ=DAILY;', recurrence: { kind: 'daily' } },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=+7', recurrence: { kind: 'monthlyByDay', day: 7 } },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1', recurrence: { kind: 'monthlyByDay', day: 31 } },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1', recurrence: { kind: 'monthlyByDay', day: 29 } },
    { rule: 'FREQ=DAILY;INTERVAL=01;WKST=SU', recurrence: { kind: 'daily' } },
    { rule: 'FREQ=WEEKLY', recurrence: { kind: 'weekly', weekdays: ['monday'] } },
    {
      rule: 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2',
      recurrence: { kind: 'monthlyByWeekday', week: 2, weekday: 'tuesday' },
    },
    {
      rule: 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=+2',
      recurrence: { kind: 'monthlyByWeekday', week: 2, weekday: 'tuesday' },
    },
    {
      rule: 'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1',
      recurrence: { kind: 'monthlyByWeekday', week: 5, weekday: 'friday' },
    },
    { rule: 'FREQ=MONTHLY', recurrence: { kind: 'monthlyByDay', day: 30 } },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=30,28,29;BYSETPOS=-1', recurrence: { kind: 'monthlyByDay', day: 30 } },
  ])('$rule', ({ rule, recurrence }) => {
    expect(seriesOf(read(rule))).toMatchObject({ series: { recurrence } })
  })

  it('WEEKLY without BYDAY is on the day of its start', () => {
    expect(seriesOf(read('FREQ=WEEKLY', 'DTSTART:20261203T100000'))).toMatchObject({
      series: { recurrence: { weekdays: ['thursday'] } },
    })
  })

  it.each([
    { start: 'DTSTART:20261130T100000', zone: 'Asia/Shanghai' },
    { start: 'DTSTART:20261130T100000Z', zone: 'UTC' },
    { start: 'DTSTART;TZID=America/New_York:20261130T100000', zone: 'America/New_York' },
  ])('the zone of $start is $zone', ({ start, zone }) => {
    expect(seriesOf(read('FREQ=DAILY', start))).toMatchObject({
      series: { start: '2026-11-30 10:00:00' },
      dialect: { zone },
    })
  })
})

describe('an UNTIL that is an instant is compared as one, within hours that a clock skips or repeats', () => {
  it.each([
    // 2026-11-01: 01:30 occurs at 05:30Z and at 06:30Z. An occurrence is the first.
    { start: '20261031T013000', until: '20261101T053000Z', last: '2026-11-01T05:30:00.000Z' },
    { start: '20261031T013000', until: '20261101T052959Z', last: '2026-10-31T05:30:00.000Z' },
    { start: '20261031T013000', until: '20261101T061500Z', last: '2026-11-01T05:30:00.000Z' },
    { start: '20261031T015900', until: '20261101T063000Z', last: '2026-11-01T05:59:00.000Z' },
    // 2026-03-08: 02:30 is skipped, and means 03:30 (07:30Z).
    { start: '20260307T023000', until: '20260308T071500Z', last: '2026-03-07T07:30:00.000Z' },
    { start: '20260307T023000', until: '20260308T073000Z', last: '2026-03-08T07:30:00.000Z' },
    { start: '20260307T023000', until: '20260308T072959Z', last: '2026-03-07T07:30:00.000Z' },
  ])('$start until $until ends at $last', ({ start, until, last }) => {
    expect(instantsOf(start, until).at(-1)).toBe(last)
  })

  it('text that was written reads back', () => {
    const text = 'DTSTART;TZID=America/New_York:20261030T013000\nRRULE:FREQ=DAILY;UNTIL=20261101T053000Z'
    const { series, dialect } = readable(text)
    expect(toRRule(series, dialect)).toMatchObject({ ok: true, value: text })
  })
})

describe('what is refused is told: what it would have to be, and what came', () => {
  it.each([
    { text: 7, told: ['not-text: - ← 7'] },
    { text: '', told: ['required DTSTART: DTSTART;TZID=Asia/Shanghai:20261130T100000 ← (none)'] },
    {
      text: `${MONDAY}\nRRULE:FREQ=YEARLY`,
      told: ['not-expressible FREQ: DAILY | WEEKLY | MONTHLY ← "YEARLY"'],
    },
    { text: `${MONDAY}\nRRULE:COUNT=3`, told: ['required FREQ: DAILY | WEEKLY | MONTHLY ← (none)'] },
    {
      text: `${MONDAY}\nRRULE:FREQ=WEEKLY;BYMONTH=1`,
      told: ['not-expressible BYMONTH: FREQ | INTERVAL | COUNT | UNTIL | WKST | BYDAY ← "1"'],
    },
    { text: `${MONDAY}\nRRULE:FREQ=DAILY;INTERVAL=2`, told: ['not-expressible INTERVAL: 1 ← "2"'] },
    {
      text: `${MONDAY}\nRRULE:FREQ=DAILY;WKST=XX`,
      told: ['not-a-choice WKST: MO | TU | WE | TH | FR | SA | SU ← "XX"'],
    },
    {
      text: `${MONDAY}\nRRULE:FREQ=MONTHLY;BYSETPOS=1`,
      told: ['not-expressible BYSETPOS: BYDAY | BYMONTHDAY ← "1"'],
    },
    {
      text: `${MONDAY}\nRRULE:FREQ=MONTHLY;BYDAY=2TU;BYSETPOS=1`,
      told: ['not-expressible BYDAY: 1MO … 5SU | -1MO … -1SU ← "2TU;BYSETPOS=1"'],
    },
    {
      text: `${MONDAY}\nRRULE:FREQ=MONTHLY;BYDAY=2TU;BYMONTHDAY=13`,
      told: ['not-expressible BYMONTHDAY: BYDAY | BYMONTHDAY ← "13"'],
    },
    {
      text: `${MONDAY}\nRRULE:FREQ=MONTHLY;BYMONTHDAY=13;BYSETPOS=1`,
      told: ['not-expressible BYMONTHDAY: 1–31 | -1 ← "13;BYSETPOS=1"'],
    },
    {
      text: `${MONDAY}\nRRULE:FREQ=MONTHLY;BYMONTHDAY=40`,
      told: ['not-expressible BYMONTHDAY: 1–31 | -1 ← "40"'],
    },
    { text: `${MONDAY}\nRRULE:FREQ=DAILY;COUNT=0`, told: ['not-an-integer COUNT: ≥ 1 ← "0"'] },
    { text: `${MONDAY}\nRRULE:FREQ=DAILY;COUNT=3;UNTIL=20261231`, told: ['excluded-by COUNT: UNTIL ← "3"'] },
    {
      text: `${MONDAY}\nRRULE:FREQ=DAILY;UNTIL=tomorrow`,
      told: ['malformed UNTIL: 20261231T155959Z ← "TOMORROW"'],
    },
    {
      text: `${MONDAY}\nRRULE:FREQ=DAILY;UNTIL=20261129`,
      told: ['end-before-start UNTIL: ≥ 2026-11-30 ← "2026-11-29"'],
    },
    { text: 'DTSTART:tomorrow', told: ['malformed DTSTART: 20261130T100000 ← "tomorrow"'] },
    {
      text: 'DTSTART;TZID=Asia/Shangri-La:20261130T100000',
      told: ['no-such-zone DTSTART.TZID: IANA: Asia/Shanghai … ← "Asia/Shangri-La"'],
    },
    {
      text: 'DTSTART;TZID=Asia/Shanghai:20261130T100000Z',
      told: ['malformed DTSTART: TZID=Asia/Shanghai:20261130T100000 ← "20261130T100000Z"'],
    },
    {
      text: `${MONDAY}\nEXDATE:20261201T100000`,
      told: ['not-expressible EXDATE: DTSTART | RRULE ← "20261201T100000"'],
    },
  ])('$text', ({ text, told }) => {
    expect(toldIssues(fromRRule(text))).toEqual(told)
  })
})

it.each([
  { how: 'blank lines and blanks around', text: `\n\n  ${MONDAY}  \r\n\r\nRRULE:FREQ=DAILY\n\n` },
  { how: 'a folded line', text: `${MONDAY}\r\nRRULE:FREQ=DAI\r\n LY` },
  {
    how: 'small letters',
    text: `${MONDAY.toLowerCase().replace('asia/shanghai', 'Asia/Shanghai')}\nrrule:freq=daily`,
  },
  { how: 'a bare rule', text: `${MONDAY}\nFREQ=DAILY` },
  {
    how: 'a zone in quotes',
    text: `${MONDAY.replace('Asia/Shanghai', '"Asia/Shanghai"')}\nRRULE:FREQ=DAILY`,
  },
])('$how make no difference', ({ text }) => {
  expect(fromRRule(text)).toEqual(fromRRule(`${MONDAY}\nRRULE:FREQ=DAILY`))
  expect(fromRRule(text)).toMatchObject({ ok: true, value: { series: { recurrence: { kind: 'daily' } } } })
})

it('a start without a rule happens once', () => {
  expect(fromRRule(MONDAY)).toMatchObject({ ok: true, value: { series: { recurrence: { kind: 'once' } } } })
})
