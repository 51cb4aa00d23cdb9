import { parseLocalDateTime } from '../../input/parse-local-time.ts'
import { floatingOf } from '../../time/local-date-time.ts'

const UTC = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.(\d{1,3})\d{0,6})?Z$/

/** Epoch milliseconds of `2020-05-18T02:00:00Z`, with or without a fraction; undefined where it is none. */
export function utcInstantOf(value: unknown): number | undefined {
  const match = typeof value === 'string' ? UTC.exec(value) : null
  if (!match) return undefined
  const local = parseLocalDateTime(`${match[1]} ${match[2]}`)
  if (!local.ok) return undefined
  const milliseconds = Number((match[3] ?? '').padEnd(3, '0'))
  return floatingOf(local.value) + milliseconds
}
