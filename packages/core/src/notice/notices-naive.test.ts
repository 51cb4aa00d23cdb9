import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialect as dialects, series as serieses } from '../../test/arbitraries.ts'
import { runs } from '../../test/runs.ts'
import type { Dialect } from '../dialect/dialect.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import type { NoticeCode, NoticeOf } from '../input/notice.ts'
import { predict } from '../predict/predict.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import type { Series } from '../series/series.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date-time.ts'
import { createPlatformOffset } from '../time/zone/platform-offset.ts'
import { noticesFor } from './notices-for.ts'

// What is noticed, held against lists of predicted occurrences: no month is counted here and no zone is searched.

const DAY = 86_400_000

interface Given {
  readonly series: Series
  readonly dialect: Dialect
  readonly toString: () => string
}

const givenOf = (series: Series, dialect: Dialect): Given => ({
  series,
  dialect,
  toString: () => JSON.stringify({ series, dialect: { ...dialect, workdays: String(dialect.workdays) } }),
})

const given = fc.tuple(serieses, dialects).map(([series, dialect]) => givenOf(series, dialect))

/** Monthly rules that lack something in some months. */
const lackingRule: fc.Arbitrary<Recurrence> = fc.constantFrom(
  { kind: 'monthlyByDay', day: 29 },
  { kind: 'monthlyByDay', day: 30 },
  { kind: 'monthlyByDay', day: 31 },
  { kind: 'monthlyByWeekday', week: 5, weekday: 'monday' },
  { kind: 'monthlyByWeekday', week: 5, weekday: 'saturday' },
)
const lacking = fc
  .tuple(serieses, dialects, lackingRule)
  .map(([series, dialect, recurrence]) => givenOf({ ...series, recurrence }, dialect))

/** A local time or the midnight of a date, in milliseconds as if the clock showed UTC. */
const at = (local: string): number => Date.parse(`${local.slice(0, 10)}T${local.slice(11) || '00:00:00'}Z`)

/** Local times as the rule names them: UTC moves none. */
const inUtc = (dialect: Dialect): Dialect => ({ ...dialect, zone: 'UTC' })

/** The rule from its start on, and nothing else. */
const ruleOf = (series: Series, dialect: Dialect): Iterable<Occurrence> =>
  predict(
    { ...series, end: { kind: 'open' } },
    { ...inUtc(dialect), unmatchedStart: 'skip', maxOccurrences: 'none' },
  )

/** The local starts in some years from the start of a series, `most` of them at most. */
function localStarts(
  of: Iterable<Occurrence>,
  { start }: Series,
  years: number,
  most = Infinity,
): LocalDateTime[] {
  const taken: LocalDateTime[] = []
  const until = at(`${start.slice(0, 10)} 23:59:59`) + years * 366 * DAY
  for (const { localStart } of of) {
    if (taken.length >= most || at(localStart) > until) break
    taken.push(localStart)
  }
  return taken
}

function noticeOf<Code extends NoticeCode>(
  { series, dialect }: Given,
  ...codes: readonly Code[]
): NoticeOf<Code> | undefined {
  const isOne = (notice: { readonly code: NoticeCode }): notice is NoticeOf<Code> =>
    (codes as readonly NoticeCode[]).includes(notice.code)
  return noticesFor(series, dialect).find(isOne)
}

/** The same rule under the other choices of what a month does that lacks the day. */
const otherChoice = (dialect: Dialect): Dialect => ({
  ...dialect,
  shortMonth: dialect.shortMonth === 'skip' ? 'last-day' : 'skip',
  fifthWeek: dialect.fifthWeek === 'skip' ? 'last-week' : 'skip',
})

const isSkipping = ({ recurrence }: Series, { shortMonth, fifthWeek }: Dialect): boolean =>
  (recurrence.kind === 'monthlyByDay' ? shortMonth : fifthWeek) === 'skip'

const isFailing = ({ recurrence }: Series): boolean =>
  (recurrence.kind === 'monthlyByDay' && recurrence.day > 28) ||
  (recurrence.kind === 'monthlyByWeekday' && recurrence.week === 5)

function endOf({ end }: Series, { endDate }: Dialect): number {
  if (end.kind !== 'until') return Infinity
  return at(end.date) + (end.date.length === 10 && endDate === 'whole-day' ? DAY - 1 : 0)
}

describe('months', () => {
  const codes = [
    'short-months-skipped',
    'short-months-moved',
    'fifth-weeks-skipped',
    'fifth-weeks-moved',
  ] as const
  /** Long enough for a dozen Februaries without a 29th, the one of 2100 among them. */
  const years = 20

  it('the months that are left out are those in which the other choice has a date that this one has not', () => {
    fc.assert(
      fc.property(
        lacking.filter(({ series, dialect }) => isSkipping(series, dialect)),
        ({ series, dialect, ...rest }) => {
          const own = localStarts(predict(series, inUtc(dialect)), series, years)
          const uncut = localStarts(
            predict(series, { ...inUtc(dialect), maxOccurrences: 'none' }),
            series,
            years,
          )
          const isFull =
            own.length < uncut.length || (series.end.kind === 'count' && own.length === series.end.count)
          const last = isFull ? at(own.at(-1) ?? series.start) : endOf(series, dialect)
          const missing = localStarts(ruleOf(series, otherChoice(dialect)), series, years)
            .filter((each) => at(each) <= last && !own.includes(each))
            .map((each) => each.slice(0, 7))
          const notice = noticeOf({ series, dialect, ...rest }, ...codes)
          expect(notice?.months ?? []).toEqual(missing.slice(0, 12))
          expect(notice?.more ?? false).toBe(missing.length > 12)
          expect(notice?.dates ?? []).toEqual([])
        },
      ),
      runs(60, 10_000),
    )
  })

  it('the dates that are moved are those of the rule that the other choice has not', () => {
    fc.assert(
      fc.property(
        lacking.filter(({ series, dialect }) => !isSkipping(series, dialect)),
        ({ series, dialect, ...rest }) => {
          const rule = localStarts(ruleOf(series, dialect), series, years)
          const other = localStarts(ruleOf(series, otherChoice(dialect)), series, years)
          const dates = localStarts(predict(series, inUtc(dialect)), series, years)
            .filter((each) => rule.includes(each) && !other.includes(each))
            .map((each) => each.slice(0, 10))
          const notice = noticeOf({ series, dialect, ...rest }, ...codes)
          expect(notice?.dates ?? []).toEqual(dates.slice(0, 12))
          expect(notice?.months ?? []).toEqual(dates.slice(0, 12).map((date) => date.slice(0, 7)))
          expect(notice?.more ?? false).toBe(dates.length > 12)
        },
      ),
      runs(60, 10_000),
    )
  })

  it('rules that no month can fail have no such notice', () => {
    fc.assert(
      fc.property(
        given.filter(({ series }) => !isFailing(series)),
        (each) => {
          expect(noticeOf(each, ...codes)).toBeUndefined()
        },
      ),
      runs(60, 10_000),
    )
  })
})

describe('starts and ends', () => {
  it('a series is said to be empty where predicting it answers nothing', () => {
    fc.assert(
      fc.property(given, ({ series, dialect, ...rest }) => {
        const isEmpty = localStarts(predict(series, dialect), series, 1, 1).length === 0
        expect(noticeOf({ series, dialect, ...rest }, 'empty-series') !== undefined).toBe(isEmpty)
      }),
      runs(60, 10_000),
    )
  })

  it('a cut is told where there is an occurrence past the maximum, with how many there would be', () => {
    fc.assert(
      fc.property(given, ({ series, dialect, ...rest }) => {
        const uncut = predict(series, { ...dialect, maxOccurrences: 'none' })
        const asked =
          series.end.kind === 'open' && series.recurrence.kind !== 'once'
            ? Infinity
            : localStarts(uncut, series, 1000).length
        const isCut = dialect.maxOccurrences !== 'none' && asked > dialect.maxOccurrences
        expect(noticeOf({ series, dialect, ...rest }, 'cut-by-max-occurrences')?.asked).toBe(
          isCut ? asked : undefined,
        )
      }),
      runs(60, 3000),
    )
  })

  it('a start is told of where the rule alone has no occurrence at it, with the first of the series that matches', () => {
    fc.assert(
      fc.property(given, ({ series, dialect, ...rest }) => {
        const own = localStarts(predict(series, inUtc(dialect)), series, 30, 2)
        fc.pre(own.length > 0)
        const isIncluded = dialect.unmatchedStart === 'include'
        const isMatch = localStarts(ruleOf(series, dialect), series, 1, 1).at(0) === series.start
        const wanted = {
          code: isIncluded ? 'unmatched-start-included' : 'unmatched-start-skipped',
          start: series.start,
          firstMatch: own.at(isIncluded ? 1 : 0)?.slice(0, 10) ?? null,
        }
        const notice = noticeOf(
          { series, dialect, ...rest },
          'unmatched-start-skipped',
          'unmatched-start-included',
        )
        expect(notice).toEqual(isMatch ? undefined : wanted)
      }),
      runs(60, 10_000),
    )
  })

  it('an end date is told of where the whole day would hold one occurrence more', () => {
    fc.assert(
      fc.property(
        given.filter(({ series }) => series.end.kind === 'until'),
        ({ series, dialect, ...rest }) => {
          const read = localStarts(predict(series, inUtc(dialect)), series, 1000)
          const whole = localStarts(
            predict(series, { ...inUtc(dialect), endDate: 'whole-day' }),
            series,
            1000,
          )
          const notice = noticeOf({ series, dialect, ...rest }, 'end-date-excluded')
          expect(notice?.leftOut).toBe(whole.length > read.length ? whole.at(-1) : undefined)
        },
      ),
      runs(60, 2000),
    )
  })
})

describe('clocks', () => {
  /** Zones whose clocks change, around the years in which they do; times of day at which they do. */
  const doubtful = fc
    .tuple(
      given,
      fc.constantFrom(
        'America/New_York',
        'Australia/Lord_Howe',
        'America/Sao_Paulo',
        'Europe/London',
        'Africa/Casablanca',
        'Pacific/Apia',
      ),
      fc.constantFrom('00:00:00', '00:30:00', '01:30:00', '01:45:00', '02:15:00', '02:30:00', '03:00:00'),
      fc.constantFrom(1978, 2002, 2010, 2026),
      fc.constantFrom(
        { kind: 'daily' } as const,
        { kind: 'weekly', weekdays: ['saturday', 'sunday'] } as const,
        undefined,
      ),
    )
    .map(([{ series, dialect }, zone, time, year, frequent]) =>
      givenOf(
        {
          recurrence: frequent ?? series.recurrence,
          start: `${year}${series.start.slice(4, 10).replace('02-29', '02-28')} ${time}` as LocalDateTime,
          end: series.end.kind === 'until' ? { kind: 'count', count: 500 } : series.end,
        },
        { ...dialect, zone },
      ),
    )

  it('the times that move are those that predict answers elsewhere than the rule names them', () => {
    fc.assert(
      fc.property(doubtful, ({ series, dialect, ...rest }) => {
        const named = localStarts(predict(series, inUtc(dialect)), series, 10)
        const answered = localStarts(predict(series, dialect), series, 11, named.length)
        const moves = named
          .map((from, index) => ({ from, to: answered.at(index) }))
          .filter(({ from, to }) => from !== to)
        const notice = noticeOf({ series, dialect, ...rest }, 'local-times-skipped')
        expect(notice?.moves ?? []).toEqual(moves.slice(0, 6))
        expect(notice?.more ?? false).toBe(moves.length > 6)
      }),
      runs(40, 3000),
    )
  })

  it('the times that occur twice are those that the clock shows again within two days', () => {
    fc.assert(
      fc.property(doubtful, ({ series, dialect, ...rest }) => {
        const offsetAt = createPlatformOffset(dialect.zone)
        const isShownAgain = ({ localStart, startsAt }: Occurrence): boolean => {
          const later = offsetAt(startsAt + 2 * DAY)
          const again = at(localStart) - later
          return again > startsAt && offsetAt(again) === later
        }
        const count = localStarts(predict(series, dialect), series, 10).length
        const times: LocalDateTime[] = []
        for (const occurrence of predict(series, dialect)) {
          if (occurrence.number > count) break
          if (isShownAgain(occurrence)) times.push(occurrence.localStart)
        }
        const notice = noticeOf({ series, dialect, ...rest }, 'local-times-repeated')
        expect(notice?.times ?? []).toEqual(times.slice(0, 6))
        expect(notice?.more ?? false).toBe(times.length > 6)
      }),
      runs(40, 3000),
    )
  })
})

it('no code comes twice', () => {
  fc.assert(
    fc.property(given, ({ series, dialect }) => {
      const codes = noticesFor(series, dialect).map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
    }),
    runs(60, 10_000),
  )
})

it('a workday calendar that knows enough for predicting knows enough for noticing', () => {
  fc.assert(
    fc.property(
      given,
      fc.integer({ min: 0, max: 80 }),
      fc.constantFrom(2, 3, 7),
      ({ series: { start, end: asked }, dialect }, days, every) => {
        const end = isNear(asked, start) ? asked : ({ kind: 'count', count: 1 + days } as const)
        const series: Series = { recurrence: { kind: 'workdays' }, start, end }
        const isWorkday = (date: LocalDate): boolean => Number(date.slice(8)) % every > 0
        // An open series outlasts every calendar that ends: its first two occurrences are all that is asked for.
        const most = end.kind === 'open' && dialect.maxOccurrences === 'none' ? 2 : Infinity
        let lastKnown = end.kind === 'until' ? end.date.slice(0, 10) : start.slice(0, 10)
        for (const { number, localStart } of predict(series, { ...dialect, workdays: isWorkday })) {
          if (localStart.slice(0, 10) > lastKnown) lastKnown = localStart.slice(0, 10)
          if (number === most) break
        }
        const under = {
          ...dialect,
          workdays: (date: LocalDate) => (date > lastKnown ? undefined : isWorkday(date)),
        }
        fc.pre(!throws(() => walk(predict(series, under), most)))
        expect(throws(() => noticesFor(series, under))).toBe(false)
      },
    ),
    runs(60, 10_000),
  )
})

/** Whether walking to the end takes no long time. */
function isNear(end: Series['end'], start: string): boolean {
  if (end.kind === 'until') return at(end.date) - at(start) < 400 * DAY
  return end.kind === 'open' || end.count < 100
}

function walk(of: Iterable<Occurrence>, most: number): void {
  for (const { number } of of) if (number === most) break
}

function throws(action: () => unknown): boolean {
  try {
    action()
    return false
  } catch {
    return true
  }
}
