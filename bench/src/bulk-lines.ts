import { decodeSeriesOrThrow, type LocalDateTime, localTimeAt, predict } from '@umeeting/core'

/** The rules that bookings share, and how many occurrences each has. */
const rules = [
  { recurrence_type: '1', daily_type: '1', end_times: '5' },
  { recurrence_type: '1', daily_type: '2', end_times: '10' },
  { recurrence_type: '2', weekly_days: '1,3', end_times: '8' },
  { recurrence_type: '3', monthly_day: '31', end_times: '6' },
  { recurrence_type: '3', monthly_week: '2', monthly_week_day: '2', end_times: '6' },
] as const

const FIRST_START = Date.UTC(2027, 0, 1, 0, 30)
const HALF_HOUR = 1_800_000
/** One in so many is answered with an occurrence less. */
const CUT_EVERY = 100

/**
 * A booking and its answer, with all the fields that the service sends; each from a start of its own.
 *
 * @param number from 0
 */
export function bulkLine(number: number): string {
  const request = {
    topic: `Weekly review ${number}`,
    meeting_capacity: '25',
    duration: '45',
    start_time: startOf(number),
    ...rules[number % rules.length],
  }
  const predicted = [...predict(decodeSeriesOrThrow(request))]
  const created = number % CUT_EVERY === 0 ? predicted.slice(0, -1) : predicted
  const answer = {
    status: 200,
    message: 'OK',
    data: {
      host_key: '030488',
      join_url: `https://u.umeeting.example/j/${number}`,
      meeting_id: String(100_000_000 + number),
      start_time: '7',
      host_id: `host-${number}`,
      token: `token-${number}-${'t'.repeat(40)}`,
      mute_upon_entry: 'false',
      ready_time: 15,
      start_url: `https://u.umeeting.example/s/${number}?zak=${'z'.repeat(80)}`,
      occurrences: created.map(({ localStart, number: place }) => ({
        start_time: localStart,
        uuid: `uuid-${number}-${place}==`,
      })),
    },
  }
  return JSON.stringify({ id: number, request, answer })
}

function startOf(number: number): LocalDateTime {
  return localTimeAt(FIRST_START + ((number * 7919) % 20_000) * HALF_HOUR, 'Asia/Shanghai')
}
