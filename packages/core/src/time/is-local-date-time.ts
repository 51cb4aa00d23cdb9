import { daysInMonth } from './civil.ts'
import { FIRST_YEAR, LAST_YEAR, type LocalDateTime } from './local-date-time.ts'

/**
 * Whether text is a local date-time: `yyyy-MM-dd HH:mm:ss`, a date that exists, a time before 24:00:00, from the first
 * year on. Told by arithmetic on character codes, without any object: answers hold hundreds of thousands of them.
 */
export function isLocalDateTime(text: string): text is LocalDateTime {
  if (text.length !== 19) return false
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH || text.charCodeAt(10) !== BLANK)
    return false
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return false
  const century = twoDigitsAt(text, 0)
  const yearOfCentury = twoDigitsAt(text, 2)
  const month = twoDigitsAt(text, 5)
  const day = twoDigitsAt(text, 8)
  const hour = twoDigitsAt(text, 11)
  const minute = twoDigitsAt(text, 14)
  const second = twoDigitsAt(text, 17)
  if (century < 0 || yearOfCentury < 0 || hour < 0 || minute < 0 || second < 0) return false
  if (hour > 23 || minute > 59 || second > 59 || month < 1 || month > 12 || day < 1) return false
  const year = century * 100 + yearOfCentury
  return year >= FIRST_YEAR && (day <= 28 || day <= daysInMonth(year, month))
}

/**
 * The local date-time that a caller writes as a plain string, `'2026-11-30'` (its midnight) or `'2026-11-30 10:00:00'`:
 * for the windows and times that queries are asked about. It knows no language, so that a query costs no catalogue.
 *
 * @throws RangeError for another format, a date that no calendar has, or a year outside 1900–9999.
 */
export function localDateTimeIn(text: string): LocalDateTime {
  const local = text.length === 10 ? `${text} 00:00:00` : text
  if (isLocalDateTime(local)) return local
  throw new RangeError(
    `Cannot read a local time: wanted yyyy-MM-dd or yyyy-MM-dd HH:mm:ss in ${FIRST_YEAR}–${LAST_YEAR}, got ${JSON.stringify(text)}`,
  )
}

const BLANK = 32
const DASH = 45
const COLON = 58
const ZERO = 48

/** The number that two digits write; negative where either is none. */
function twoDigitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones
}
