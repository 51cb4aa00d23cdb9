import type { Occurrence } from '../../engine/occurrence.ts'
import { isRecord } from '../../input/check.ts'
import { isLocalDateTime } from '../../time/is-local-date-time.ts'
import type { LocalDateTime } from '../../time/local-date-time.ts'
import { instantReader } from '../../time/zone/instant.ts'
import type { AnswerType } from '../fields/field-type.ts'
import { localDateTime } from '../fields/local-date-time.ts'
import { id, isPlainId } from '../fields/text.ts'
import { type Extra, noExtra, numberOfKeys, optional, recordOf, required } from './answer-record.ts'

/** An occurrence as the service answered it: numbered in the order of the answer. */
export interface BookedOccurrence extends Occurrence {
  /** Names this occurrence to `end` and `delete`. */
  readonly uuid: string | undefined
  /** What else the row had. */
  readonly extra: Extra
}

interface Row {
  readonly start: LocalDateTime
  readonly uuid: string | undefined
  readonly extra: Extra
}

const row: AnswerType<Row> = recordOf<Row>({
  start: required('start_time', localDateTime),
  uuid: optional('uuid', id),
})

/**
 * Reads `occurrences`. A row of a start and a uuid and nothing else, as nearly all are, is read without the general
 * reader of records: answers of many rows are most of what a client reads.
 */
export const bookedOccurrences: AnswerType<readonly BookedOccurrence[]> = {
  code: 'not-a-list',
  expected: { keys: ['start_time', 'uuid'] },
  read(value, context) {
    if (!Array.isArray(value)) {
      context.refuse({ code: 'not-a-list', expected: { keys: ['start_time', 'uuid'] } }, value)
      return []
    }
    const rows: readonly unknown[] = value
    const startsAtOf = instantReader(context.dialect.zone)
    const booked: BookedOccurrence[] = []
    for (let index = 0; index < rows.length; index++) {
      const each = rows[index]
      const read = plainRow(each)
      if (read) {
        const { start_time: localStart, uuid } = read
        booked.push({ number: index + 1, localStart, startsAt: startsAtOf(localStart), uuid, extra: noExtra })
        continue
      }
      context.enter(index)
      const before = context.issueCount
      const other = row.read(each, context)
      if (other === undefined) context.refuse(row, each)
      else if (context.issueCount === before) {
        const { start, uuid, extra } = other
        booked.push({ number: index + 1, localStart: start, startsAt: startsAtOf(start), uuid, extra })
      }
      context.leave()
    }
    return booked
  },
}

interface PlainRow {
  readonly start_time: LocalDateTime
  readonly uuid: string
}

function plainRow(value: unknown): PlainRow | undefined {
  if (!isRecord(value)) return undefined
  const { start_time: start, uuid } = value
  const isPlain =
    typeof start === 'string' &&
    typeof uuid === 'string' &&
    isLocalDateTime(start) &&
    isPlainId(uuid) &&
    numberOfKeys(value) === 2
  return isPlain ? (value as unknown as PlainRow) : undefined
}
