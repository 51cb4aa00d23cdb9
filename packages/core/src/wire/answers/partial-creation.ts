import type { Dialect } from '../../dialect/dialect.ts'
import { isRecord } from '../../input/check.ts'
import type { PartialCreation } from '../../input/errors.ts'
import { isGiven } from '../../input/given.ts'
import { AnswerContext } from '../fields/answer-context.ts'
import type { AnswerType } from '../fields/field-type.ts'
import { localDateTime } from '../fields/local-date-time.ts'
import { id } from '../fields/text.ts'

/** What can be read of a creating call's answer that can't be read as a whole: undefined where nothing can. */
export function partialCreation(json: unknown, dialect: Dialect): PartialCreation | undefined {
  const data = isRecord(json) ? json['data'] : undefined
  if (!isRecord(data)) return undefined
  const context = new AnswerContext(dialect)
  const read = <Value>(type: AnswerType<Value>, value: unknown): Value | undefined =>
    isGiven(value) ? type.read(value, context) : undefined
  const meetingId = read(id, data['meeting_id'])
  const occurrences: PartialCreation['occurrences'][number][] = []
  const unreadableRows: number[] = []
  const rows: readonly unknown[] = Array.isArray(data['occurrences']) ? data['occurrences'] : []
  for (const [index, row] of rows.entries()) {
    const localStart = isRecord(row) ? read(localDateTime, row['start_time']) : undefined
    if (!isRecord(row) || localStart === undefined) unreadableRows.push(index)
    else occurrences.push({ index, localStart, uuid: read(id, row['uuid']) })
  }
  if (meetingId === undefined && occurrences.length === 0) return undefined
  return { id: meetingId, occurrences, unreadableRows }
}
