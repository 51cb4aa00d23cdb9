import type { Weekday } from '../time/weekday.ts'

/** The two letters of RFC 5545, section 3.3.10. */
export const weekdayCodes: Readonly<Record<Weekday, string>> = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
}

export function weekdayOfCode(code: string): Weekday | undefined {
  return (Object.keys(weekdayCodes) as Weekday[]).find((weekday) => weekdayCodes[weekday] === code)
}
