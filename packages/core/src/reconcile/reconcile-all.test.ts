import { expect, it } from 'vitest'
import { reconcileAll, recordReconciler } from './reconcile-all.ts'

const request = { recurrence_type: 2, weekly_days: '2', end_times: 2 }
const answerOf = (...starts: readonly string[]) => ({
  status: 200,
  data: { occurrences: starts.map((start_time) => ({ start_time, uuid: 'u' })) },
})

it('every record has its result, in order, and a broken one does not stop the others', async () => {
  const records = [
    {
      id: 'a',
      request: { ...request, start_time: '2026-12-01 10:00:00' },
      answer: answerOf('2026-12-01 10:00:00', '2026-12-08 10:00:00'),
    },
    { id: 'b', request: { ...request, weekly_days: '9' }, answer: answerOf('2026-12-01 10:00:00') },
    7,
    {
      id: 'd',
      request: { ...request, start_time: '2026-12-01 10:00:00' },
      answer: answerOf('2026-12-07 10:00:00', '2026-12-14 10:00:00'),
    },
    { id: 'e', request, answer: answerOf('2026-12-01 10:00:00', '2026-12-08 10:00:00') },
    { id: 'f', request, answer: { data: { occurrences: 'x' } } },
  ]
  const results = []
  for await (const result of reconcileAll(records)) results.push(result)
  expect(results.map((result) => [result.id, result.ok ? result.verdict : result.issues[0]?.path])).toEqual([
    ['a', 'exact'],
    ['b', ['request', 'weekly_days', 0]],
    [null, []],
    ['d', 'different'],
    ['e', 'exact'],
    ['f', ['answer', 'occurrences']],
  ])
  expect(JSON.parse(JSON.stringify(results))).toEqual(results)
})

const dates = [
  '2026-12-01 10:00:00',
  '2026-12-08 10:00:00',
  '2026-02-30 10:00:00',
  '2026-12-02',
  undefined,
  7,
]
const rules = [
  request,
  { ...request, end_times: '2' },
  { ...request, weekly_days: ' 2 ' },
  { ...request, weekly_days: ['2'] },
  { ...request, weekly_days: '2\u0000', monthly_day: 'x' },
  { ...request, recurrence_type: null },
  { recurrence_type: '2', weekly_days: '3', end_date_time: '2026-12-02' },
  { recurrence_type: '2', weekly_days: '3', end_date_time: '2026-12-02 09:00:00', end_times: 9 },
  { recurrence_type: '3', monthly_day: '', monthly_week: 1 },
]

it('a rule that was read before is read again as it was', () => {
  const reconcileNext = recordReconciler()
  const answer = answerOf('2026-12-01 10:00:00', '2026-12-08 10:00:00')
  const records = rules.flatMap((rule) =>
    dates.map((start_time) => ({ id: 1, request: { ...rule, start_time }, answer })),
  )
  for (const record of [...records, ...records]) {
    expect(reconcileNext(record)).toEqual(recordReconciler()(record))
  }
})
