import {
  decodeScheduledMeeting,
  decodeSeries,
  encodeScheduledMeeting,
  encodeSeries,
  operations,
  parseScheduledMeetingOrThrow,
  parseSeriesOrThrow,
  predict,
  reconcile,
} from '@umeeting/core'
import { measure } from 'mitata'
import { times } from './smoke.ts'

// What else is hot, beside JSON.parse of the same text: decoding a request, encoding it, reading an answer, reconciling.

const ROUNDS = times(7)
const OCCURRENCES = 50

const series = parseSeriesOrThrow({
  recurrence: { kind: 'weekly', weekdays: ['monday', 'wednesday'] },
  start: '2026-11-30 10:00:00',
  end: { kind: 'count', count: OCCURRENCES },
})
const meeting = parseScheduledMeetingOrThrow({
  topic: 'Review',
  capacity: 25,
  durationMinutes: 45,
  userKey: 'k',
  ...series,
})
const fields = encodeScheduledMeeting(meeting)
const seriesFields = encodeSeries(series)
const rows = Array.from(predict(series), ({ localStart }, index) => ({
  start_time: localStart,
  uuid: `uuid-${index}`,
}))
const shifted = rows.map(({ uuid }, index) => ({
  start_time: rows[index + 1]?.start_time ?? '2030-01-01 10:00:00',
  uuid,
}))
const answer = { status: 200, message: 'OK', data: { meeting_id: '123', occurrences: rows } }
const answerText = JSON.stringify(answer)
const fieldsText = JSON.stringify(fields)

/** Each with what must be true of it before it is timed. */
const tasks: Readonly<Record<string, readonly [run: () => unknown, right: () => boolean]>> = {
  'JSON.parse of a request': [() => JSON.parse(fieldsText) as unknown, () => true],
  'decode its series': [() => decodeSeries(seriesFields), () => decodeSeries(seriesFields).ok],
  'decode all of it': [() => decodeScheduledMeeting(fields), () => decodeScheduledMeeting(fields).ok],
  'encode all of it': [
    () => encodeScheduledMeeting(meeting),
    () => JSON.stringify(encodeScheduledMeeting(meeting)) === fieldsText,
  ],
  'JSON.parse of an answer of 50': [() => JSON.parse(answerText) as unknown, () => true],
  'read the answer': [
    () => operations.schedule.readAnswer(answer),
    () => operations.schedule.readAnswer(answer).ok,
  ],
  'reconcile it, exact': [() => reconcile(series, rows), () => reconcile(series, rows).verdict === 'exact'],
  'reconcile and explain another': [
    () => reconcile(series, shifted),
    () => reconcile(series, shifted).verdict === 'different',
  ],
}

const medians = new Map<string, number[]>()
for (const [name, [run, right]] of Object.entries(tasks)) {
  if (!right()) throw new Error(`${name} answers wrong`)
  for (const end = Date.now() + times(300); Date.now() < end;) run()
  medians.set(name, [])
}
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, [run]] of Object.entries(tasks)) {
    // Rounds follow each other on purpose: two at a time would time each other.
    const { p50 } = await measure(run, { min_cpu_time: times(2e7), gc: false })
    medians.get(name)?.push(p50)
  }
}
let parse = Number.NaN
for (const [name, taken] of medians) {
  const nanoseconds = taken.toSorted((left, right) => left - right)[Math.floor(ROUNDS / 2)] ?? Number.NaN
  if (name.startsWith('JSON.parse')) parse = nanoseconds
  process.stdout.write(
    `${name.padEnd(32)}${(nanoseconds / 1000).toFixed(2).padStart(8)} µs  ${(nanoseconds / parse).toFixed(2)}× JSON.parse\n`,
  )
}
