import { describe, expect, it } from 'vitest'
import { documentedDialect } from '../dialect/dialect.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date-time.ts'
import { firstMatchOf } from './first-match.ts'

const start = '2026-02-01 10:00:00' as LocalDateTime
const the31st = { recurrence: { kind: 'monthlyByDay', day: 31 }, start } as const

describe('the first match of a rule', () => {
  it('is found however far away', () => {
    expect(firstMatchOf(the31st, documentedDialect)).toBe('2026-03-31 10:00:00')
  })

  it.each([
    { withinDays: 57, found: undefined },
    { withinDays: 58, found: '2026-03-31 10:00:00' },
  ])('is $found within $withinDays days', ({ withinDays, found }) => {
    expect(firstMatchOf(the31st, documentedDialect, withinDays)).toBe(found)
  })

  it('is none past the last date that can be written', () => {
    const late = { recurrence: the31st.recurrence, start: '9999-12-31 10:00:00' as LocalDateTime }
    expect(firstMatchOf(late, documentedDialect)).toBe('9999-12-31 10:00:00')
    const tooLate = { recurrence: { kind: 'monthlyByDay', day: 1 }, start: late.start } as const
    expect(firstMatchOf(tooLate, documentedDialect)).toBeUndefined()
  })

  it('asks a workday calendar about no day past the bound', () => {
    const asked: LocalDate[] = []
    const workdays = (date: LocalDate): boolean => asked.push(date) === 0
    const dialect = { ...documentedDialect, workdays }
    expect(firstMatchOf({ recurrence: { kind: 'workdays' }, start }, dialect, 3)).toBeUndefined()
    expect(new Set(asked)).toEqual(new Set(['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04']))
  })
})
