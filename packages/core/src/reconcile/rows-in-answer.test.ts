import { expect, it } from 'vitest'
import { rowsInAnswer } from './rows-in-answer.ts'

const rows = [{ start_time: '2026-11-30 10:00:00' }]

it.each([
  { answer: { status: 200, message: 'OK', data: { occurrences: rows } }, found: rows },
  { answer: { status: 200, message: 'OK', data: rows }, found: rows },
  { answer: { occurrences: rows }, found: rows },
  { answer: rows, found: rows },
  { answer: { data: {} }, found: [] },
  { answer: { data: null }, found: [] },
  { answer: {}, found: [] },
  { answer: null, found: [] },
  { answer: undefined, found: [] },
  { answer: 'no room', found: undefined },
  { answer: { data: 'no room' }, found: undefined },
  { answer: { occurrences: 'none' }, found: undefined },
  { answer: ['2026-11-30 10:00:00'], found: undefined },
])('the rows of $answer are $found', ({ answer, found }) => {
  expect(rowsInAnswer(answer)).toEqual(found)
})
