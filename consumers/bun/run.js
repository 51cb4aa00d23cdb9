import { decodeSeriesOrThrow, predict } from '@umeeting/core'
import { rruleEngine } from '@umeeting/core/rrule'
import * as transport from '@umeeting/transport-http'

const series = decodeSeriesOrThrow({
  start_time: '2026-11-30 10:00:00',
  recurrence_type: '1',
  end_times: '2',
})
for (const options of [{}, { engine: rruleEngine }]) {
  const dates = Array.from(predict(series, {}, options), ({ localStart }) => localStart).join()
  if (dates !== '2026-11-30 10:00:00,2026-12-01 10:00:00') throw new Error(dates)
}
if (Object.keys(transport).length === 0) throw new Error('no transport')
console.log(navigator.userAgent)
