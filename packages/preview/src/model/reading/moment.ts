import {
  type LocalDate,
  type LocalDateTime,
  localTimeAt,
  parseLocalDate,
  parseLocalDateTime,
} from '@umeeting/core'

/** When something takes place, as text or a number says it. An instant must be set into a zone before it is a local time. */
export type Moment =
  | { readonly kind: 'local'; readonly local: LocalDateTime }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'instant'; readonly epochMilliseconds: number }
  /** Day and month can be either: 3/4/2026. */
  | { readonly kind: 'ambiguous' }

/** Longer text is no date. */
const LONGEST = 80
const AS_WRITTEN = 'yyyy-MM-dd HH:mm:ss'

const DATE = String.raw`(?:(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))`
const WEEKDAY = String.raw`(?:[\s,]*[（(]?(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)[）)]?)?`
const TIME = String.raw`(上午|下午|晚上|中午)?\s?(\d{1,2})[:：点时](\d{2})?分?(?::(\d{2}))?秒?(?:[.,](\d{1,9}))?(?:\s?([ap])\.?m\b\.?)?`
const ZONE = String.raw`(?:\s?(Z|UTC|GMT)?([+-]\d{2}:?\d{2})?(?![\w:+]))`
const MOMENT = new RegExp(
  `^${WEEKDAY}[\\s,]*${DATE}${WEEKDAY}(?:(?:T|[\\s,]+|(?<=[日)一二三四五六天])|(?=[上下晚中]午?))${TIME}${ZONE})?`,
  'iu',
)

export interface MomentInText {
  readonly moment: Moment
  /** How much of the text it took, in UTF-16 code units of its NFKC form. */
  readonly length: number
}

/** The date or date-time at the start of a text, in the ways in which people, programs and spreadsheets write it. */
export function momentAtStart(text: string): MomentInText | undefined {
  const match = MOMENT.exec(text.slice(0, LONGEST))
  if (!match) return undefined
  const length = match[0].length
  const [, year, month, day, one = '', two = '', lastYear] = match
  if (year === undefined && Number(one) <= 12 && Number(two) <= 12 && one !== two)
    return { moment: { kind: 'ambiguous' }, length }
  const [m = '', d = ''] = year === undefined ? (Number(one) > 12 ? [two, one] : [one, two]) : [month, day]
  const date = `${year ?? lastYear ?? ''}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const time = timeOf(match)
  if (time === undefined) return undefined
  const moment = time === '' ? dateMoment(date) : timedMoment(`${date} ${time}`, match[13], match[14])
  return moment && { moment, length }
}

/** Reads a whole value: text, an Excel serial (days since 1899-12-30), or seconds or milliseconds since 1970. */
export function readMoment(value: unknown): Moment | undefined {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text.length > LONGEST) return undefined
  // As the service writes it: most of what is read, ten thousand rows at a time.
  const written = text.length === AS_WRITTEN.length ? parseLocalDateTime(text) : undefined
  if (written?.ok) return { kind: 'local', local: written.value }
  const plain = text.normalize('NFKC').trim()
  if (/^\d{10}$|^\d{13}$/.test(plain))
    return { kind: 'instant', epochMilliseconds: Number(plain) * (plain.length === 10 ? 1000 : 1) }
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) return serialMoment(Number(plain))
  const read = momentAtStart(plain)
  return read?.length === plain.length ? read.moment : undefined
}

/** The local time of an instant, or undefined where no such year is. */
export function localAt(epochMilliseconds: number, zone: string): LocalDateTime | undefined {
  if (epochMilliseconds < -2_208_988_800_000 || epochMilliseconds > 253_402_200_000_000) return undefined
  return localTimeAt(epochMilliseconds, zone)
}

/** 24-hour `HH:mm:ss`; '' where there is no time, undefined where it is none to the second. */
function timeOf(match: RegExpExecArray): string | undefined {
  const [half, hourText, minutes = '00', seconds = '00', fraction = '', meridiem] = match.slice(7)
  if (hourText === undefined) return ''
  if (/[1-9]/.test(fraction)) return undefined
  const hour = Number(hourText)
  const isLate =
    meridiem?.toLowerCase() === 'p' || half === '下午' || half === '晚上' || (half === '中午' && hour < 3)
  if (meridiem !== undefined && (hour < 1 || hour > 12)) return undefined
  const isEarly = meridiem?.toLowerCase() === 'a' || half === '上午'
  const shown = isLate && hour < 12 ? hour + 12 : isEarly && hour === 12 ? 0 : hour
  return `${String(shown).padStart(2, '0')}:${minutes}:${seconds}`
}

function dateMoment(date: string): Moment | undefined {
  const read = parseLocalDate(date)
  return read.ok ? { kind: 'date', date: read.value } : undefined
}

function timedMoment(local: string, utc: string | undefined, offset: string | undefined): Moment | undefined {
  const read = parseLocalDateTime(local)
  if (!read.ok) return undefined
  if (utc === undefined && offset === undefined) return { kind: 'local', local: read.value }
  const hours = offset === undefined ? '+00:00' : offset.replace(/(\d\d):?(\d\d)$/, '$1:$2')
  const epochMilliseconds = Date.parse(`${local.replace(' ', 'T')}${hours}`)
  return Number.isNaN(epochMilliseconds) ? undefined : { kind: 'instant', epochMilliseconds }
}

/** A spreadsheet's number for a date of the years 2000–2099, to the second. */
function serialMoment(serial: number): Moment | undefined {
  if (serial < 36_526 || serial >= 73_051) return undefined
  const text = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString()
  const date = text.slice(0, 10)
  if (Number.isInteger(serial)) return dateMoment(date)
  return timedMoment(`${date} ${text.slice(11, 19)}`, undefined, undefined)
}
