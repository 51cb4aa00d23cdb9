import { decodeSeriesOrThrow, predict } from '@umeeting/core'
import * as transport from '@umeeting/transport-http'
import '@umeeting/preview/element'

const series = decodeSeriesOrThrow({
  start_time: '2026-11-30 10:00:00',
  recurrence_type: '1',
  end_times: '2',
})
const dates = Array.from(predict(series), ({ localStart }) => localStart)
document.querySelector('#dates').textContent = [...dates, Object.keys(transport).length > 0].join(' ')
