import { decodeSeries, type Result, type Series } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyFaultyFields,
  anySpelledSeries,
  assertDecodes,
  assertRefuses,
  runs,
  type SeriesDecoder,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'

const reads = (decode: SeriesDecoder) =>
  fc.property(anySpelledSeries(), (spelled) => assertDecodes(spelled, decode))
const refuses = (decode: SeriesDecoder) =>
  fc.property(anyFaultyFields(), (faulty) => assertRefuses(faulty, decode))

it('every accepted spelling reads as its series, with its notices', () => {
  fc.assert(reads(decodeSeries), runs(400, 17_000))
})

it('every fault is found at its place, and no other', () => {
  fc.assert(refuses(decodeSeries), runs(400, 17_000))
})

function changed(change: (result: Result<Series>) => Result<Series>): SeriesDecoder {
  return (fields, dialect) => change(decodeSeries(fields, dialect))
}

function withField(field: string, change: (value: unknown) => unknown): SeriesDecoder {
  return (fields, dialect) => {
    const record = fields as Record<string, unknown>
    return decodeSeries(field in record ? { ...record, [field]: change(record[field]) } : record, dialect)
  }
}

it.each<[string, SeriesDecoder]>([
  ['ignores the numbering of weekdays', (fields) => decodeSeries(fields)],
  [
    'knows ASCII commas alone',
    withField('weekly_days', (value) => (typeof value === 'string' ? value.replaceAll('，', ';') : value)),
  ],
  ['knows no arrays', withField('weekly_days', (value) => (Array.isArray(value) ? 'x' : value))],
  [
    'knows no digits',
    withField('monthly_day', (value) => (typeof value === 'string' && value.trim() !== '' ? 'x' : value)),
  ],
  ['lets end_times win', withField('end_date_time', () => '')],
  ['has no notices', changed((result) => ({ ...result, notices: [] }))],
])('the law of spellings fails for a decoder that %s', (_, decode) => {
  expect(violationOf(reads(decode))).toBeDefined()
})

it.each<[string, SeriesDecoder]>([
  [
    'stops at the first fault',
    changed((result) => (result.ok ? result : { ...result, issues: [result.issues[0]] })),
  ],
  [
    'refuses without a place',
    changed((result) => (result.ok ? result : { ...result, issues: [{ ...result.issues[0], path: [] }] })),
  ],
  ['takes day 0 for the last', withField('monthly_day', (value) => (Number(value) === 0 ? 31 : value))],
  [
    'corrects dates',
    withField('start_time', (value) => (typeof value === 'string' ? value.replace('02-30', '03-02') : value)),
  ],
])('the law of faults fails for a decoder that %s', (_, decode) => {
  expect(violationOf(refuses(decode))).toBe('every fault is an issue, and nothing else is')
})
