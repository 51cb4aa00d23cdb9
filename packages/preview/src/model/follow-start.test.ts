import { describe as sentenceOf, parseLocalDateOrThrow } from '@umeeting/core'
import { anyLocalDate } from '@umeeting/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, readDraft } from './draft.ts'
import { firstDraft } from './first-draft.ts'
import { chooseKind, followStart } from './follow-start.ts'

const first = firstDraft(Date.UTC(2026, 10, 25), 'Asia/Shanghai')
const kinds = ['daily', 'weekly', 'monthlyByDay', 'monthlyByWeekday'] as const

describe('a rule that is the start date’s own', () => {
  it('still holds for its start after any move of it', () => {
    const dates = anyLocalDate({
      min: parseLocalDateOrThrow('2020-01-01'),
      max: parseLocalDateOrThrow('2099-12-31'),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(dates, { minLength: 1, maxLength: 4 }),
        (kind, moves) => {
          let moved: Draft = { ...first, ...chooseKind(first, kind, false) }
          for (const date of moves) moved = Object.assign({}, moved, followStart(moved, date, false))
          const again: Draft = { ...moved, ...chooseKind({ ...moved, kind: 'once' }, kind, false) }
          expect(moved).toEqual(again)
          expect(readDraft(moved).series).toBeDefined()
        },
      ),
    )
  })

  it('is “the last Friday” where the service reads the fifth so', () => {
    const friday: Draft = { ...first, ...followStart(first, '2026-11-27', true) }
    const { series } = readDraft({ ...friday, ...chooseKind(friday, 'monthlyByWeekday', true) })
    expect(series && sentenceOf(series, 'en', { fifthWeek: 'last-week' })).toContain('last Friday')
  })
})

it.each([
  { now: '2026-11-25T00:00:00Z', zone: 'Asia/Shanghai', date: '2026-11-26', why: 'a Wednesday: Thursday' },
  { now: '2026-11-27T00:00:00Z', zone: 'Asia/Shanghai', date: '2026-11-30', why: 'a Friday: Monday' },
  { now: '2026-11-28T00:00:00Z', zone: 'Asia/Shanghai', date: '2026-11-30', why: 'a Saturday: Monday' },
  { now: '2026-11-25T17:00:00Z', zone: 'Asia/Shanghai', date: '2026-11-27', why: 'already Thursday there' },
  { now: '2026-11-26T02:00:00Z', zone: 'America/New_York', date: '2026-11-26', why: 'still Wednesday there' },
])('the first form starts on the next workday in the zone: $why', ({ now, zone, date }) => {
  expect(firstDraft(Date.parse(now), zone)).toMatchObject({ date, time: '10:00' })
})
