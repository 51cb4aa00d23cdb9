import { type Moment, readMoment } from './moment.ts'
import { isRecord, type JsonRecord } from './rule-in-value.ts'
import { type RuleField, ruleFieldNamed } from './rule-fields.ts'
import type { Unreadable } from './unreadable.ts'

/** An occurrence as it was observed; without a moment its text could not be read. */
export interface AnswerRow {
  readonly moment?: Moment
  readonly text: string
  readonly uuid: string | null
  /** What the row says of itself, as it was sent: the core tells by both whether it is cancelled or deleted. */
  readonly status?: unknown
  readonly del_flag?: unknown
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
const MOST_ROWS = 20_000
const MOST_DEPTH = 6

/** Keys under which programs and logs keep an answer or its body. */
const wrappers: readonly string[] = ['answer', 'response', 'result', 'body', 'data', 'json', 'text']

/** What a value says as an answer; undefined where it is none. */
export function answerInValue(value: unknown, depth = 0, inEnvelope = false): AnswerFound | undefined {
  if (depth > MOST_DEPTH) return undefined
  if (typeof value === 'string') return answerInString(value, depth)
  if (Array.isArray(value)) return answerInList(value, depth, inEnvelope)
  if (!isRecord(value)) return undefined
  if ('status' in value && !isMeeting(value) && ('message' in value || 'data' in value || 'error' in value))
    return answerInEnvelope(value, depth)
  if ('occurrences' in value && value['occurrences'] !== null) return occurrencesIn(value['occurrences'])
  const wrapper = wrappers.find((name) => name in value && isFilled(value[name]))
  if (wrapper !== undefined) {
    const inside = answerInValue(value[wrapper], depth + 1, inEnvelope)
    if (inside) return inside
  }
  if (Object.keys(value).some((key) => isRecurring(ruleFieldNamed(key))))
    return unreadable({ code: 'a-booking' })
  return answerInData(value, inEnvelope)
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
  return answerInValue(data, depth + 1, true)
}

/** Keys that only an answer has. */
const answerKeys: readonly string[] = [
  'meeting_id',
  'host_id',
  'host_key',
  'join_url',
  'start_url',
  'ready_time',
  'uuid',
]

/** The data of one meeting or of many. Where no envelope is around it, something in it must be an answer's. */
function answerInData(data: JsonRecord, inEnvelope: boolean): AnswerFound | undefined {
  if (Array.isArray(data['meetings']) || 'total_record' in data) return { kind: 'no-occurrences', of: 'list' }
  if (isMeeting(data) || 'participants' in data) return { kind: 'no-occurrences', of: 'get' }
  const isAnswer = answerKeys.some((key) => key in data)
  const isRequest = 'topic' in data || 'duration' in data
  if (isRequest && !isAnswer)
    return inEnvelope ? { kind: 'no-occurrences', of: 'get' } : unreadable({ code: 'a-booking' })
  if (!inEnvelope && !isAnswer) return undefined
  if (isFilled(data['start_time'])) return { kind: 'one-off', start: rowOf(data) }
  return isAnswer ? { kind: 'no-occurrences', of: 'bare' } : undefined
}

/** A meeting as `get` and `list` show it, whose start is that of its series; creating answers a `meeting_id` instead. */
function isMeeting(value: JsonRecord): boolean {
  if ('meeting_id' in value) return false
  return (
    ('del_flag' in value && !('uuid' in value)) ||
    'user_Key' in value ||
    ('topic' in value && ('join_url' in value || 'host_key' in value))
  )
}

function answerInList(list: readonly unknown[], depth: number, inEnvelope: boolean): AnswerFound | undefined {
  const [first] = list
  if (first === undefined) return { kind: 'no-occurrences', of: depth === 0 ? 'bare' : 'list' }
  if (isRecord(first)) {
    if (Array.isArray(first['meetings']) || isMeeting(first) || (inEnvelope && 'topic' in first))
      return { kind: 'no-occurrences', of: 'list' }
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
  const text = shortText(value)
  if (!isRecord(item)) return { ...(moment ? { moment } : {}), text, uuid: null }
  const { uuid, status, del_flag } = item
  return {
    ...(moment ? { moment } : {}),
    text,
    uuid: typeof uuid === 'string' ? uuid : null,
    ...(status === undefined ? {} : { status }),
    ...(del_flag === undefined ? {} : { del_flag }),
  }
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
