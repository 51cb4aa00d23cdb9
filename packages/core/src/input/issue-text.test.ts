import { describe, expect, it } from 'vitest'
import { parseSeries } from '../series/parse-series.ts'
import { decodeSeries } from '../wire/series/decode-series.ts'
import { pathText } from './issue-path.ts'
import { issueText } from './issue-text.ts'
import { type Expected, issue, type Issue, type IssueCode } from './issue.ts'
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
      'start_time 的日期不存在："2026-02-30"（日期的取值范围是 1–28）',
      'start_time names a date that does not exist: "2026-02-30" (the day must be within 1–28)',
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
    expect(issues.map((each) => issueText(each, 'zh-CN'))).toEqual([zh])
    expect(issues.map((each) => issueText(each, 'en'))).toEqual([en])
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
      '非系列会议不能设置 end，实际为 "count"',
      'end can\'t be set for a meeting that does not recur, got "count"',
    ],
  ])('%j', (input, zh, en) => {
    const result = parseSeries(input)
    const issues = result.ok ? [] : result.issues
    expect(issues.map((each) => issueText(each, 'zh-CN'))).toEqual([zh])
    expect(issues.map((each) => issueText(each, 'en'))).toEqual([en])
  })
})

/** An issue of every code. */
const samples: { readonly [Code in IssueCode]: Expected<Code> } = {
  required: { format: 'FORMAT' },
  'not-an-object': { keys: ['k'] },
  'not-text': null,
  'empty-text': null,
  'not-an-integer': { min: 1, max: 5 },
  'not-a-boolean': { choices: ['v', 'w'] },
  'not-a-list': { choices: ['v', 'w'] },
  'not-a-choice': { choices: ['v', 'w'] },
  'out-of-range': { min: 1, max: 5 },
  'not-a-local-date-time': { format: 'FORMAT' },
  'not-a-local-date': { format: 'FORMAT' },
  'not-a-date-or-date-time': { choices: ['FORMAT', 'OTHER'] },
  'no-such-date': { part: 'day', min: 1, max: 28 },
  'no-such-time': { format: 'FORMAT' },
  'no-such-zone': { format: 'FORMAT' },
  'empty-item': { min: 1, max: 5 },
  'duplicate-item': null,
  'pair-incomplete': { field: 'f' },
  'end-before-start': { earliest: '2026-11-30' },
  'end-without-recurrence': null,
  'end-required': { fields: ['f', 'g'] },
  'too-many-bytes': { max: 200 },
  'too-many-items': { max: 7 },
  'lone-surrogate': null,
  'excluded-by': { field: 'f' },
  'unknown-key': { suggestion: 's' },
  malformed: { format: 'FORMAT' },
  'not-expressible': { thing: 'an-occurrence' },
  'further-issues': { count: 3 },
}

const codes = Object.keys(samples) as readonly IssueCode[]

const sample = (code: IssueCode, path: Issue['path']): Issue => issue(code, path, samples[code], 7)

describe.each(locales)('every sentence in %s', (locale) => {
  it.each(codes)('%s names the field, the field or the whole input', (code) => {
    expect(issueText(sample(code, ['a', 1, 'b']), locale)).toContain('a[1].b')
    expect(issueText(sample(code, []), locale)).toMatch(/输入|the input/)
    expect(issueText(sample(code, ['$&']), locale)).toContain('$&')
  })

  it.each(codes)('%s has no hole', (code) => {
    expect(issueText(sample(code, ['a']), locale)).not.toMatch(
      /undefined|null|\[object|\$\{|\s{2}|^\s|\s$|\(\)|（）/,
    )
  })
})

describe.each(codes)('%s is typeset as its language is', (code) => {
  it('in English', () => {
    expect(issueText(sample(code, ['a']), 'en')).toMatch(/^[\x20-\x7e–≤≥]+$/)
  })

  it('in Chinese: full-width punctuation, and blanks only between Chinese and Latin', () => {
    expect(issueText(sample(code, ['a']), 'zh-CN')).not.toMatch(
      /[,;!?()]|\p{Script=Han}[\w[]|[\w\]]\p{Script=Han}/u,
    )
    expect(issueText(sample(code, []), 'zh-CN')).not.toMatch(
      /\p{Script=Han} \p{Script=Han}|[，。：；（] | [，。：；）]/u,
    )
  })
})

it.each([
  { expected: { min: 1 }, en: 'n must be ≥ 1, got 7' },
  { expected: { max: 9 }, en: 'n must be ≤ 9, got 7' },
  { expected: { min: 1, max: 9 }, en: 'n must be within 1–9, got 7' },
  { expected: { above: 30 }, en: 'n must be > 30, got 7' },
])('bounds $expected are written as: $en', ({ expected, en }) => {
  expect(issueText(issue('out-of-range', ['n'], expected, 7), 'en')).toBe(en)
})

it('a field that has a Chinese name is not set off by blanks', () => {
  expect(issueText(issue('out-of-range', ['次数'], { min: 1 }, 0), 'zh-CN')).toBe('次数应 ≥ 1，实际为 0')
  expect(issueText(issue('required', ['次数'], { min: 1 }, undefined), 'zh-CN')).toBe('缺少次数（≥ 1）')
})

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 0, 'b', 'c'], 'a[0].b.c'],
])('the path %j reads %s', (path, text) => {
  expect(pathText(path)).toBe(text)
})
