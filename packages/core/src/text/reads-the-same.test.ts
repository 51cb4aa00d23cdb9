import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { dialect, series } from '../../test/arbitraries.ts'
import { runs } from '../../test/runs.ts'
import type { DialectChoices } from '../dialect/dialect.ts'
import { type Locale, locales } from '../input/locale.ts'
import { occurrencesBetween } from '../predict/queries.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { Series } from '../series/series.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date-time.ts'
import { type Weekday, weekdays } from '../time/weekday.ts'
import { describe } from './describe.ts'

const sets: readonly (readonly Weekday[])[] = Array.from({ length: 127 }, (_, set) =>
  weekdays.filter((_day, index) => ((set + 1) >> index) % 2 === 1),
)

/** Every recurrence that repeats. */
const everyRecurrence: readonly object[] = [
  { kind: 'daily' },
  { kind: 'workdays' },
  ...sets.map((days) => ({ kind: 'weekly', weekdays: days })),
  ...Array.from({ length: 31 }, (_, index) => ({ kind: 'monthlyByDay', day: index + 1 })),
  ...[1, 2, 3, 4, 5].flatMap((week) =>
    weekdays.map((weekday) => ({ kind: 'monthlyByWeekday', week, weekday })),
  ),
]

const dialects: readonly DialectChoices[] = [
  {},
  { shortMonth: 'last-day' },
  { fifthWeek: 'last-week' },
  { workdays: (date) => date.endsWith('5') },
]

/** What tells rules apart: their days in five years, a leap year among them. */
function meaningOf(of: Series, under: DialectChoices): string {
  const window = { from: '2026-01-01' as LocalDate, to: '2031-01-01' as LocalDate }
  return [...occurrencesBetween(of, window, under)].map(({ localStart }) => localStart).join()
}

function byText(all: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>()
  for (const [text, meaning] of all) texts.set(text, (texts.get(text) ?? new Set<string>()).add(meaning))
  return texts
}

const ambiguous = (all: readonly (readonly [string, string])[]): readonly string[] =>
  [...byText(all)].filter(([, meanings]) => meanings.size > 1).map(([text]) => text)

const start = '2026-01-01 10:00:00'
const rules = everyRecurrence.map((recurrence) => parseSeriesOrThrow({ recurrence, start }))

const everyDay = parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start })

const everyEnd: readonly object[] = [
  ...Array.from({ length: 40 }, (_, index) => ({ kind: 'count', count: index + 1 })),
  ...Array.from({ length: 18 }, (_, index) => `2026-01-${index + 10}`).flatMap((date) =>
    ['', ' 00:00:00', ' 09:59:59', ' 10:00:00', ' 10:00:01', ' 23:59:00', ' 23:59:59'].map((time) => ({
      kind: 'until',
      date: date + time,
    })),
  ),
]

suite.each(locales)('what reads the same in %s means the same', (locale: Locale) => {
  it('of all recurrences under all readings of them', () => {
    const read = dialects.flatMap((under) =>
      rules.map((rule) => [describe(rule, locale, under), meaningOf(rule, under)] as const),
    )
    expect(ambiguous(read)).toEqual([])
  })

  it('and what means the same reads the same, but for workdays in Chinese', () => {
    const sentences = new Map<string, Set<string>>()
    for (const rule of rules) {
      const meaning = meaningOf(rule, {})
      sentences.set(meaning, (sentences.get(meaning) ?? new Set()).add(describe(rule, locale)))
    }
    const differing = [...sentences.values()]
      .filter((texts) => texts.size > 1)
      .map((texts) => Array.from(texts))
    expect(differing).toEqual(
      locale === 'en'
        ? []
        : [
            [
              '每个工作日 10:00（北京时间），2026 年 1 月 1 日起',
              '每周一至周五 10:00（北京时间），2026 年 1 月 1 日起',
            ],
          ],
    )
  })

  it('of all ends, date and time', () => {
    const read = (['whole-day', 'start-of-day'] as const).flatMap((endDate) =>
      everyEnd.map((end) => {
        const rule = parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start, end })
        return [describe(rule, locale, { endDate }), meaningOf(rule, { endDate })] as const
      }),
    )
    expect(ambiguous(read)).toEqual([])
  })

  it('of all times of day', () => {
    const sentences = Array.from({ length: 86_400 }, (_, second) => {
      const time = new Date(second * 1000).toISOString().slice(11, 19)
      return describe({ ...everyDay, start: `2026-01-01 ${time}` as LocalDateTime }, locale)
    })
    expect(new Set(sentences).size).toBe(86_400)
  })
})

it.each(locales)('no sentence in %s has a hole in it', (locale) => {
  fc.assert(
    fc.property(series, dialect, (of, under) => {
      const sentence = describe(of, locale, under)
      expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object|\$\{|^\s|\s$|\s{2}|，，|, ,/)
      expect(sentence).toContain(of.start.slice(11, 16))
    }),
    runs(300, 20_000),
  )
})

it('every kind is among those that are held against each other', () => {
  const kinds: ReadonlySet<Recurrence['kind']> = new Set(rules.map(({ recurrence }) => recurrence.kind))
  expect([...kinds]).toEqual(['daily', 'workdays', 'weekly', 'monthlyByDay', 'monthlyByWeekday'])
})
