import {
  decodeRecurrence,
  decodeSeries,
  type DialectChoices,
  encodeRecurrence,
  encodeSeries,
  type Recurrence,
  type Result,
  type Series,
} from '@umeeting/core'
import { requireSame } from './law-violation.ts'

/** Two functions that should undo each other. */
export interface Codec<Value> {
  /** How violations call it. */
  readonly name: string
  /** Writes a value. */
  readonly write: (value: Value) => unknown
  /** Reads what was written. */
  readonly read: (written: unknown) => Result<Value>
}

/** A recurrence as the wire's fields. */
export function recurrenceCodec(dialect?: DialectChoices): Codec<Recurrence> {
  return {
    name: 'encodeRecurrence and decodeRecurrence',
    write: (recurrence) => encodeRecurrence(recurrence, dialect),
    read: (fields) => decodeRecurrence(fields, dialect),
  }
}

/** A series as the wire's fields. */
export function seriesCodec(dialect?: DialectChoices): Codec<Series> {
  return {
    name: 'encodeSeries and decodeSeries',
    write: (series) => encodeSeries(series, dialect),
    read: (fields) => decodeSeries(fields, dialect),
  }
}

/**
 * What was written reads back as it was, with nothing to remark; written again it is the same again.
 *
 * @throws LawViolation
 * @example
 * fc.assert(fc.property(anySeries(), (series) => assertRoundTrips(series, seriesCodec())))
 */
export function assertRoundTrips<Value>(value: Value, codec: Codec<Value>): void {
  const written = codec.write(value)
  const result = codec.read(written)
  const context = { written }
  requireSame(`${codec.name}: what was written reads back`, { ok: true, value, notices: [] }, result, context)
  if (result.ok) {
    requireSame(
      `${codec.name}: there is one way to write a value`,
      written,
      codec.write(result.value),
      context,
    )
  }
}
