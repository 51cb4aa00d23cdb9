import { decodeSeriesOrThrow, predict } from '@umeeting/core'
import * as transport from '@umeeting/transport-http'

if (Object.keys(transport).length === 0) throw new Error('no transport')
const series = decodeSeriesOrThrow({
  start_time: '2026-11-30 10:00:00',
  recurrence_type: '1',
  end_times: '2',
})
export const dates = Array.from(predict(series), ({ localStart }) => localStart)
