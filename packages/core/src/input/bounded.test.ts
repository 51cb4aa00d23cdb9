import { describe, expect, it } from 'vitest'
import { parseRecurrence } from '../recurrence/parse-recurrence.ts'
import { fromRRule } from '../rfc5545/from-rrule.ts'
import { parseSeries } from '../series/parse-series.ts'
import { decodeSeries } from '../wire/series/decode-series.ts'
import { InvalidRequestError } from './errors.ts'
import { issue, type Issue } from './issue.ts'
import { issueText } from './issue-text.ts'

const issuesOf = (result: ReturnType<typeof decodeSeries>): readonly Issue[] =>
  result.ok ? [] : result.issues
const weekly = { start_time: '2026-11-30 10:00:00', recurrence_type: '2', end_times: 3 }

describe('whatever is wrong, at most 100 issues are listed, and the rest is counted', () => {
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, index]))

  it('of unknown keys', () => {
    const issues = issuesOf(
      parseSeries({ ...many, recurrence: { kind: 'daily' }, start: '2026-11-30 10:00:00' }),
    )
    expect(issues).toHaveLength(100)
    expect(issues.at(-1)).toEqual(issue('further-issues', [], { count: 99_901 }, undefined))
    expect(issues.slice(0, -1).every(({ code }) => code === 'unknown-key')).toBe(true)
  })

  it('of unknown keys within, the count of which is not lost', () => {
    const issues = issuesOf(
      parseSeries({
        recurrence: { kind: 'daily', ...many },
        start: '2026-11-30 10:00:00',
        end: { kind: 'no' },
      }),
    )
    const count = issues.reduce(
      (sum, each) => sum + (each.code === 'further-issues' ? each.expected.count : 1),
      0,
    )
    expect(issues).toHaveLength(100)
    expect(count).toBe(100_001)
  })

  it('of content lines', () => {
    const result = fromRRule(`DTSTART:20261130T100000\n${'EXDATE:20261201T100000\n'.repeat(100_000)}`)
    expect(result.ok ? [] : result.issues).toHaveLength(100)
  })

  it('of an error', () => {
    const rest = Array.from({ length: 299 }, (_, index) => issue('required', [index], null, null))
    const error = new InvalidRequestError('Cannot read it', [issue('required', [], null, null), ...rest])
    expect(error.issues).toHaveLength(100)
    expect(error.message).toMatch(/; and 280 more$/)
  })

  it('in a sentence', () => {
    const rest = issue('further-issues', [], { count: 1200 }, undefined)
    expect(issueText(rest, 'en')).toBe('the input has 1200 more faults, which are not listed')
    expect(issueText(rest, 'zh-CN')).toBe('输入还有 1200 处错误未列出')
  })
})

describe('a list is read in the time that its length takes', () => {
  it.each([
    { title: '125,000 commas', weekly_days: ','.repeat(125_000), items: '125001' },
    { title: '9 MB of "1 ,"', weekly_days: '1 ,'.repeat(3_000_000), items: '3000001' },
    { title: '9 MB of blanks', weekly_days: `1${' '.repeat(9_000_000)}x`, items: undefined },
    { title: 'a list of 100,000', weekly_days: Array.from({ length: 100_000 }, () => 1), items: '100000' },
  ])('weekly_days: $title', ({ weekly_days: days, items }) => {
    const issues = issuesOf(decodeSeries({ ...weekly, weekly_days: days }))
    expect(issues).toHaveLength(1)
    expect(issues[0]?.received.slice(0, 80)).toBe(items ?? '"x"')
  })

  it('holes of a list are empty items', () => {
    // oxlint-disable-next-line no-sparse-arrays -- what JavaScript may pass
    const sparse = [1, , 3]
    expect(
      issuesOf(decodeSeries({ ...weekly, weekly_days: sparse })).map(({ code, path }) => [code, path]),
    ).toEqual([['empty-item', ['weekly_days', 1]]])
    // oxlint-disable-next-line no-sparse-arrays -- what JavaScript may pass
    const days = ['monday', , 'friday']
    const read = parseRecurrence({ kind: 'weekly', weekdays: days })
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ['required', ['weekdays', 1]],
    ])
  })
})
