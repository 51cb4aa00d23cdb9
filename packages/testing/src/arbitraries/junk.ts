import fc from 'fast-check'

const fieldNames = [
  'start_time',
  'recurrence_type',
  'daily_type',
  'weekly_days',
  'monthly_day',
  'monthly_week',
  'monthly_week_day',
  'end_times',
  'end_date_time',
  'recurrence',
  'start',
  'end',
  'kind',
  'weekdays',
  'day',
  'week',
  'weekday',
  'count',
  'date',
  'zone',
  'workdays',
  'maxOccurrences',
  'topic',
  'capacity',
  'password',
  'id',
  'status',
  'message',
  'data',
  'meeting_id',
  'occurrences',
  'uuid',
  'meetings',
  'participants',
] as const

/** Values that are nearly valid for some field, or are known to break parsers. */
const treacherous: readonly unknown[] = [
  '1',
  1,
  200,
  '200',
  '3',
  '1,3',
  '1，，3',
  'daily',
  'weekly',
  'monthlyByDay',
  'until',
  'count',
  '2026-11-30 10:00:00',
  '2026-02-30',
  '0000-00-00 00:00:00',
  '9999-12-31 23:59:59',
  'UTC',
  'Mars/Olympus',
  '',
  ' ',
  ' ',
  '\u0000',
  '\uD83D',
  '😀'.repeat(50),
  '1'.repeat(400),
  ','.repeat(300),
  ' '.repeat(5000),
  -0,
  Number.NaN,
  Number.MAX_SAFE_INTEGER + 1,
  5e-324,
  true,
  null,
  undefined,
]

/**
 * Anything at all: values of every type that JavaScript has, and objects with the names of real fields over values
 * that are right, nearly right or absurd.
 */
export function anyJunk(): fc.Arbitrary<unknown> {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  })
  const live = fc.constantFrom<unknown>(
    Symbol('s'),
    () => 1,
    new Proxy({}, {}),
    Object.create(null),
    new Error('e'),
  )
  const value = fc.oneof({ depthSize: 'small' }, fc.constantFrom(...treacherous), anything, live)
  const lookalike = fc.letrec<{ value: unknown; object: unknown; list: unknown }>((tie) => ({
    value: fc.oneof({ maxDepth: 3, withCrossShrink: true }, value, tie('object'), tie('list')),
    object: fc.dictionary(fc.constantFrom(...fieldNames), tie('value'), { maxKeys: 6 }),
    list: fc.array(tie('value'), { maxLength: 4 }),
  }))
  return fc.oneof(lookalike.object, lookalike.value, anything)
}
