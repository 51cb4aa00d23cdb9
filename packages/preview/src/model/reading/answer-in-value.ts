import { type Moment, readMoment } from './moment.ts'
import { isRecord, type JsonRecord } from './rule-in-value.ts'
import { type RuleField, ruleFieldNamed } from './rule-fields.ts'
import type { Unreadable } from './unreadable.ts'

/** An occurrence as it was observed; without a moment its text could not be read. */
export interface AnswerRow {
  readonly moment?: Moment
  readonly text: string
  readonly uuid: string | null
}

export type AnswerFound =
  /** The service refused the call. */
  | { readonly kind: 'refusal'; readonly status: number; readonly message: string }
  /** Occurrences, as the service created them; none of them where it says that it created none. */
  | { readonly kind: 'rows'; readonly rows: readonly AnswerRow[] }
  /** A meeting that does not recur: its start is what was created. */
  | { readonly kind: 'one-off'; readonly start: AnswerRow }
  /** An answer that says nothing of occurrences: of `get`, of `list` and its kin, or a bare envelope. */
  | { readonly kind: 'no-occurrences'; readonly of: 'get' | 'list' | 'bare' }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }

/** More rows are not compared. */
const MOST_ROWS = 50_000
const MOST_DEPTH = 6

/** Keys under which programs and logs keep an answer or its body. */
const wrappers: readonly string[] = ['answer', 'response', 'result', 'body', 'data', 'json', 'text']

/** What a value says as an answer; undefined where it is none. */
export function answerInValue(value: unknown, depth = 0): AnswerFound | undefined {
  if (depth > MOST_DEPTH) return undefined
  if (typeof value === 'string') return answerInString(value, depth)
  if (Array.isArray(value)) return answerInList(value, depth)
  if (!isRecord(value)) return undefined
  if ('status' in value && !isMeeting(value) && ('message' in value || 'data' in value || 'error' in value))
    return answerInEnvelope(value, depth)
  if ('occurrences' in value && value['occurrences'] !== null) return occurrencesIn(value['occurrences'])
  const wrapper = wrappers.find((name) => name in value && isFilled(value[name]))
  if (wrapper !== undefined) {
    const inside = answerInValue(value[wrapper], depth + 1)
    if (inside) return inside
  }
  if (Object.keys(value).some((key) => isRecurring(ruleFieldNamed(key))))
    return unreadable({ code: 'a-booking' })
  return answerInData(value)
}

function answerInEnvelope(envelope: JsonRecord, depth: number): AnswerFound | undefined {
  const status = typeof envelope['status'] === 'string' ? Number(envelope['status']) : envelope['status']
  const { message, error } = envelope
  if (Number.isSafeInteger(status) && status !== 200) {
    const said = typeof message === 'string' ? message : typeof error === 'string' ? error : ''
    return { kind: 'refusal', status: status as number, message: said.slice(0, 300) }
  }
  const data = envelope['data']
  if (!isFilled(data))
    return Number.isSafeInteger(status) ? { kind: 'no-occurrences', of: 'bare' } : undefined
  if (Array.isArray(data) && data.length === 0) return { kind: 'no-occurrences', of: 'list' }
  return answerInValue(data, depth + 1)
}

/** The data of one meeting or of many. */
function answerInData(data: JsonRecord): AnswerFound | undefined {
  if (Array.isArray(data['meetings']) || 'total_record' in data) return { kind: 'no-occurrences', of: 'list' }
  if (isMeeting(data) || 'participants' in data || 'user_Key' in data)
    return { kind: 'no-occurrences', of: 'get' }
  if (isFilled(data['start_time'])) return { kind: 'one-off', start: rowOf(data) }
  if ('meeting_id' in data || 'host_id' in data) return { kind: 'no-occurrences', of: 'bare' }
  return undefined
}

/** A meeting as `get` and `list` show it, whose start is that of its series; creating answers a `meeting_id` instead. */
function isMeeting(value: JsonRecord): boolean {
  return !('meeting_id' in value) && ('del_flag' in value || ('topic' in value && 'duration' in value))
}

function answerInList(list: readonly unknown[], depth: number): AnswerFound | undefined {
  const [first] = list
  if (first === undefined) return { kind: 'no-occurrences', of: 'list' }
  if (isRecord(first)) {
    if (Array.isArray(first['meetings']) || isMeeting(first)) return { kind: 'no-occurrences', of: 'list' }
    if (startOf(first) === undefined) return list.length === 1 ? answerInValue(first, depth + 1) : undefined
    if (Object.keys(first).some((key) => isRecurring(ruleFieldNamed(key))))
      return unreadable({ code: 'a-booking' })
    return occurrencesIn(list)
  }
  return list.some((item) => readMoment(item)) ? occurrencesIn(list) : undefined
}

function occurrencesIn(list: unknown): AnswerFound {
  if (!Array.isArray(list)) return unreadable({ code: 'no-answer' })
  if (list.length > MOST_ROWS)
    return unreadable({ code: 'too-many-rows', count: list.length, most: MOST_ROWS })
  return { kind: 'rows', rows: list.map(rowOf) }
}

function rowOf(item: unknown): AnswerRow {
  const value = isRecord(item) ? startOf(item) : item
  const moment = readMoment(value)
  const uuid = isRecord(item) && typeof item['uuid'] === 'string' ? item['uuid'] : null
  return { ...(moment ? { moment } : {}), text: shortText(value), uuid }
}

function startOf(record: JsonRecord): unknown {
  return (
    record['start_time'] ?? record['startTime'] ?? record['localStart'] ?? record['start'] ?? record['date']
  )
}

function answerInString(text: string, depth: number): AnswerFound | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    return answerInValue(JSON.parse(text), depth + 1)
  } catch {
    return undefined
  }
}

function isRecurring(field: RuleField | undefined): boolean {
  return field !== undefined && field !== 'start_time'
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

function shortText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 80) : ''
}

function unreadable(why: Unreadable): AnswerFound {
  return { kind: 'unreadable', why }
}
