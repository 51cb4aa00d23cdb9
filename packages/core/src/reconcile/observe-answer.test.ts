import { describe, expect, it } from 'vitest'
import { observeAnswer } from './observe-answer.ts'
import { recordReconciler } from './reconcile-all.ts'

const rows = [{ start_time: '2026-12-01 10:00:00', uuid: 'a' }]

describe('an answer is an observation only where it carries occurrences', () => {
  it.each([
    {
      says: 'an envelope with them',
      answer: { status: 200, message: 'OK', data: { occurrences: rows } },
      rows,
    },
    { says: 'its status as digits', answer: { status: '200', data: { occurrences: rows } }, rows },
    { says: 'the data alone', answer: { meeting_id: '1', occurrences: rows }, rows },
    { says: 'the list alone', answer: rows, rows },
    { says: 'the list as data', answer: { status: 200, data: rows }, rows },
    { says: 'an empty list', answer: { status: 200, data: { occurrences: [] } }, rows: [] },
    {
      says: 'a created meeting without the list',
      answer: { status: 200, data: { meeting_id: '1' } },
      rows: [],
    },
    ...[null, '', true, 'OK', 1.5].map((status) => ({
      says: `an envelope whose status ${JSON.stringify(status)} is no number`,
      answer: { status, message: null, data: { occurrences: [{ start_time: '2026-11-30 10:00:00' }] } },
      rows: [{ start_time: '2026-11-30 10:00:00' }],
    })),
  ])('$says: its rows', ({ answer, rows: read }) => {
    expect(observeAnswer(answer)).toEqual({ kind: 'rows', rows: read })
  })

  it.each([
    {
      says: 'a refusal',
      answer: { status: 500, message: 'no room', data: null },
      read: { kind: 'refused', status: 500, message: 'no room' },
    },
    {
      says: 'a refusal in digits, without data',
      answer: { status: '401', message: 'key' },
      read: { kind: 'refused', status: 401, message: 'key' },
    },
    {
      says: 'the answer of get',
      answer: { status: 200, data: { id: '1', status: '0', topic: 'x' } },
      read: { kind: 'without-occurrences' },
    },
    {
      says: 'the data of get, whose status is no envelope',
      answer: { id: '1', status: '0' },
      read: { kind: 'without-occurrences' },
    },
    {
      says: 'the answer of list',
      answer: { status: 200, data: { meetings: [] } },
      read: { kind: 'without-occurrences' },
    },
    {
      says: 'success without data',
      answer: { status: 200, message: 'OK', data: null },
      read: { kind: 'without-occurrences' },
    },
    { says: 'a list of no objects', answer: { data: { occurrences: ['x'] } }, read: { kind: 'unreadable' } },
    { says: 'no list', answer: { data: { occurrences: 7 } }, read: { kind: 'unreadable' } },
    { says: 'text', answer: 'OK', read: { kind: 'unreadable' } },
    { says: 'nothing', answer: undefined, read: { kind: 'unreadable' } },
  ])('$says: no rows', ({ answer, read }) => {
    expect(observeAnswer(answer)).toEqual(read)
  })
})

const request = { start_time: '2026-12-01 10:00:00', recurrence_type: 2, weekly_days: '2', end_times: 2 }

it.each([
  { says: 'a refusal', answer: { status: 500, message: 'no room' }, path: ['answer', 'status'] },
  {
    says: 'the answer of get',
    answer: { status: 200, data: { id: '1' } },
    path: ['answer', 'data', 'occurrences'],
  },
])('$says is no reconciliation of a record: nothing is called absent', ({ answer, path }) => {
  const result = recordReconciler()({ id: 1, request, answer })
  expect(result).toMatchObject({ id: 1, ok: false, issues: [{ path }] })
})
