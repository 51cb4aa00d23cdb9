import {
  decodeRecurrence,
  decodeSeries,
  decodeSeriesOrThrow,
  parseDialect,
  parseDialectOrThrow,
  parseLocalDate,
  parseLocalDateOrDateTime,
  parseLocalDateTime,
  parseRecurrence,
  parseSeries,
  parseSeriesEnd,
  parseSeriesOrThrow,
} from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyJunk, assertRefusalsTyped, type Reader, runs } from '../../src/index.ts'
import { violationOf } from './violation-of.ts'

const readers: readonly Reader[] = [
  { name: 'decodeRecurrence', read: (input) => decodeRecurrence(input) },
  {
    name: 'decodeSeries',
    read: (input) => decodeSeries(input),
    readOrThrow: (input) => decodeSeriesOrThrow(input),
  },
  { name: 'parseRecurrence', read: (input) => parseRecurrence(input) },
  { name: 'parseSeries', read: (input) => parseSeries(input), readOrThrow: parseSeriesOrThrow },
  { name: 'parseSeriesEnd', read: (input) => parseSeriesEnd(input) },
  { name: 'parseDialect', read: parseDialect, readOrThrow: parseDialectOrThrow },
  { name: 'parseLocalDate', read: (input) => parseLocalDate(input) },
  { name: 'parseLocalDateTime', read: (input) => parseLocalDateTime(input) },
  { name: 'parseLocalDateOrDateTime', read: (input) => parseLocalDateOrDateTime(input) },
]

const law = (reader: Reader) => fc.property(anyJunk(), (input) => assertRefusalsTyped(input, reader))

it.each(readers)('$name answers a result or a typed refusal, whatever comes in', (reader) => {
  fc.assert(law(reader), runs(400, 100_000))
})

const right: Reader = { name: 'decodeSeries', read: (input) => decodeSeries(input) }

it.each<[string, Reader]>([
  [
    'throws',
    {
      name: 'throws',
      read: (input) => {
        if (Array.isArray(input)) throw new TypeError('a list')
        return decodeSeries(input)
      },
    },
  ],
  [
    'throws something else',
    {
      ...right,
      readOrThrow: (input) => {
        if (!decodeSeries(input).ok) throw new TypeError('no series')
        return undefined
      },
    },
  ],
  ['answers what it refuses', { ...right, readOrThrow: () => undefined }],
  [
    'refuses without issues',
    {
      ...right,
      read: (input) => {
        const result = decodeSeries(input)
        return result.ok ? result : { ...result, issues: [] as never }
      },
    },
  ],
  [
    'shows all that came',
    {
      ...right,
      read: (input) => {
        const result = decodeSeries(input)
        return result.ok
          ? result
          : { ...result, issues: [{ ...result.issues[0], received: String(input).padEnd(90) }] }
      },
    },
  ],
])('the law fails for a reader that %s', (_, reader) => {
  expect(violationOf(law(reader))).toBeDefined()
})
