import { localTimeAt } from '@umeeting/core'
import type { Draft } from './draft.ts'
import { suggestionOf } from './follow-start.ts'

const DAY_MILLISECONDS = 86_400_000

/** The form that opens without a rule: weekly from the next workday at 10:00, as the clocks of the service's zone have it. */
export function firstDraft(now: number, zone: string): Draft {
  const date = nextWorkday(localTimeAt(now, zone).slice(0, 10))
  const { weekday = 'monday', day = '1', week = '1' } = suggestionOf(date, false) ?? {}
  return {
    kind: 'weekly',
    weekdays: [weekday],
    day,
    week,
    weekday,
    date,
    time: '10:00',
    endKind: 'count',
    count: '10',
    untilDate: later(date, 90),
    untilTime: '',
  }
}

/** The first Monday to Friday after a date. */
function nextWorkday(date: string): string {
  const next = later(date, 1)
  const weekday = new Date(`${next}T00:00:00Z`).getUTCDay()
  if (weekday === 6) return later(next, 2)
  return weekday === 0 ? later(next, 1) : next
}

function later(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MILLISECONDS).toISOString().slice(0, 10)
}
