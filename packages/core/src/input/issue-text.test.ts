import { describe, expect, it } from 'vitest'
import { parseSeries } from '../series/parse-series.ts'
import { decodeSeries } from '../wire/series/decode-series.ts'
import { pathText } from './issue-path.ts'
import { issuesInEnglish } from './issue-sentences.en.ts'
import { issueText } from './issue-text.ts'
import type { IssueCode } from './issue.ts'
import { locales } from './locale.ts'

const daily = { recurrence_type: '1' }
const weekly = { recurrence_type: '2' }
const monthly = { recurrence_type: '3' }

describe('fields of the wire', () => {
  it.each([
    [{ ...weekly }, '缺少 weekly_days（1–7: "1,3"）', 'weekly_days is required (1–7: "1,3")'],
    [
      { ...weekly, weekly_days: '1,,3' },
      'weekly_days[1] 为空，每一项都应为 1–7',
      'weekly_days[1] is empty; each item must be 1–7',
    ],
    [
      { ...weekly, weekly_days: '1,1' },
      'weekly_days[1] 重复："1"，每一项只能出现一次',
      'weekly_days[1] repeats "1"; each may be given only once',
    ],
    [
      { ...daily, daily_type: 'often' },
      'daily_type 应为整数（1–2），实际为 "often"',
      'daily_type must be an integer (1–2), got "often"',
    ],
    [
      { ...monthly, monthly_day: 32 },
      'monthly_day 的取值范围是 1–31，实际为 32',
      'monthly_day must be within 1–31, got 32',
    ],
    [{ ...daily, daily_type: 1, end_times: 0 }, 'end_times 应 ≥ 1，实际为 0', 'end_times must be ≥ 1, got 0'],
    [
      { ...monthly, monthly_week: 5 },
      '缺少 monthly_week_day：monthly_week 和 monthly_week_day 必须同时给出，或者都不给出',
      'monthly_week_day is required: monthly_week and monthly_week_day are given together or not at all',
    ],
    [
      { ...daily, daily_type: 1, start_time: '2026-02-30 10:00:00' },
      'start_time 的日期不存在："2026-02-30"（dd = 01–28）',
      'start_time names a date that does not exist: "2026-02-30" (dd = 01–28)',
    ],
    [
      { ...daily, daily_type: 1, start_time: '2026-02-28 24:00:00' },
      'start_time 的时间不存在："2026-02-28 24:00:00"（00:00:00–23:59:59）',
      'start_time names a time that does not exist: "2026-02-28 24:00:00" (00:00:00–23:59:59)',
    ],
    [
      { ...daily, daily_type: 1, start_time: 'tomorrow' },
      'start_time 应为本地日期时间，格式 yyyy-MM-dd HH:mm:ss，实际为 "tomorrow"',
      'start_time must be a local date-time written yyyy-MM-dd HH:mm:ss, got "tomorrow"',
    ],
    [
      { ...daily, daily_type: 1, end_date_time: '2026-11-29' },
      'end_date_time 不能早于开始时间（≥ 2026-11-30），实际为 "2026-11-29"',
      'end_date_time must not be before the start (≥ 2026-11-30), got "2026-11-29"',
    ],
  ])('%j', (fields, zh, en) => {
    const result = decodeSeries({ start_time: '2026-11-30 10:00:00', ...fields })
    const issues = result.ok ? [] : result.issues
    expect(issues.map((issue) => issueText(issue, 'zh-CN'))).toEqual([zh])
    expect(issues.map((issue) => issueText(issue, 'en'))).toEqual([en])
  })
})

describe("the domain's own words", () => {
  const start = '2026-11-30 10:00:00'
  it.each([
    [
      'nothing',
      '输入应为对象 { recurrence, start, end }，实际为 "nothing"',
      'the input must be an object { recurrence, start, end }, got "nothing"',
    ],
    [
      { recurrence: { kind: 'hourly' }, start },
      'recurrence.kind 只能取 once | daily | workdays | weekly | monthlyByDay | monthlyByWeekday，实际为 "hourly"',
      'recurrence.kind must be one of once | daily | workdays | weekly | monthlyByDay | monthlyByWeekday, got "hourly"',
    ],
    [
      { recurrence: { kind: 'daily' }, start, ends: 3 },
      '无法识别 ends，是否应为 end？',
      'ends is not known here; did you mean end?',
    ],
    [
      { recurrence: { kind: 'once' }, start, end: { kind: 'count', count: 2 } },
      '非周期会议不能设置 end，实际为 "count"',
      'end can\'t be set for a meeting that does not recur, got "count"',
    ],
  ])('%j', (input, zh, en) => {
    const result = parseSeries(input)
    const issues = result.ok ? [] : result.issues
    expect(issues.map((issue) => issueText(issue, 'zh-CN'))).toEqual([zh])
    expect(issues.map((issue) => issueText(issue, 'en'))).toEqual([en])
  })
})

const codes = Object.keys(issuesInEnglish) as readonly IssueCode[]

describe.each(locales)('every sentence in %s', (locale) => {
  it.each(codes)('%s names the field, the field or the whole input', (code) => {
    const issue = { code, path: ['a', 1, 'b'], expected: 'EXPECTED', received: 'RECEIVED' }
    expect(issueText(issue, locale)).toContain('a[1].b')
    expect(issueText({ ...issue, path: [] }, locale)).toMatch(/输入|the input/)
    expect(issueText({ ...issue, path: ['$&'] }, locale)).toContain('$&')
  })

  it.each(codes)('%s has no hole', (code) => {
    const text = issueText({ code, path: ['a'], expected: 'EXPECTED', received: 'RECEIVED' }, locale)
    expect(text).not.toMatch(/undefined|null|\[object|\$\{|\s{2}|^\s|\s$/)
  })
})

describe.each(codes)('%s is typeset as its language is', (code) => {
  const issue = { code, path: ['a'], expected: 'E', received: 'R' }

  it('in English', () => {
    expect(issueText(issue, 'en')).toMatch(/^[\x20-\x7e]+$/)
  })

  it('in Chinese: full-width punctuation, and blanks only between Chinese and Latin', () => {
    expect(issueText(issue, 'zh-CN')).not.toMatch(/[,;!?()]|\p{Script=Han}[\w[]|[\w\]]\p{Script=Han}/u)
    expect(issueText({ ...issue, path: [] }, 'zh-CN')).not.toMatch(
      /\p{Script=Han} \p{Script=Han}|[，。：；（] | [，。：；）]/u,
    )
  })
})

it('a field that has a Chinese name is not set off by blanks', () => {
  const issue = { code: 'out-of-range', path: ['次数'], expected: '≥ 1', received: '0' } as const
  expect(issueText(issue, 'zh-CN')).toBe('次数应 ≥ 1，实际为 0')
  expect(issueText({ ...issue, code: 'required' }, 'zh-CN')).toBe('缺少次数（≥ 1）')
})

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 0, 'b', 'c'], 'a[0].b.c'],
])('the path %j reads %s', (path, text) => {
  expect(pathText(path)).toBe(text)
})
