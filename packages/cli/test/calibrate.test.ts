import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  decodeSeriesOrThrow,
  type Dialect,
  documentedDialect,
  type LocalDate,
  planProbes,
} from '@umeeting/core'
import { oracleOccurrences } from '@umeeting/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from './run.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'umeeting-calibrate-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const points = ['weekdayNumbering', 'shortMonth', 'fifthWeek', 'unmatchedStart', 'endDate'] as const
const service: Dialect = { ...documentedDialect, weekdayNumbering: 'sunday-is-1', shortMonth: 'last-day' }

/** The answers of a service, a line each. */
function samplesOf(dialect: Dialect): string {
  const { probes } = planProbes(points, { today: '2026-11-23' as LocalDate })
  return probes
    .map((request) => {
      const occurrences = [...oracleOccurrences(decodeSeriesOrThrow(request, dialect), dialect)]
      const rows = occurrences.map(({ localStart }) => ({ start_time: localStart, uuid: localStart }))
      return JSON.stringify({ request, answer: { status: 200, data: { occurrences: rows } } })
    })
    .join('\n')
}

it('samples of planned bookings give the dialect of the service, which other commands take', () => {
  const samples = join(folder, 'samples.ndjson')
  writeFileSync(samples, samplesOf(service))
  const { stdout, stderr, status } = run(['calibrate', samples])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toEqual(service)
  expect(stderr).toContain('sunday-is-1')
  const dialect = join(folder, 'dialect.json')
  writeFileSync(dialect, stdout)
  expect(
    run(['preview', '--recurrence-type', '2', '--weekly-days', '1', '--dialect', dialect]).stdout,
  ).toContain('Every Sunday')
})

it('what stays open is said, left out of the dialect, and ends with 1', () => {
  const samples = join(folder, 'one.ndjson')
  writeFileSync(samples, samplesOf(service).split('\n')[0] ?? '')
  const { stdout, stderr, status } = run(['calibrate', samples])
  expect(stderr).toContain('monday-is-1 | sunday-is-1')
  expect(status).toBe(1)
  // What no answer said is not written as if one had.
  expect(JSON.parse(stdout)).not.toHaveProperty('weekdayNumbering')
  expect(JSON.parse(stdout)).toHaveProperty('zone', 'Asia/Shanghai')
})

it('a line that is no sample is wrong usage', () => {
  const samples = join(folder, 'broken.ndjson')
  writeFileSync(samples, '{"request":1}')
  expect(run(['calibrate', samples]).status).toBe(2)
})
