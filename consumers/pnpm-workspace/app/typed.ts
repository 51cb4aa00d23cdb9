import { decodeSeriesOrThrow, type Occurrence, predict } from '@umeeting/core'
import { createSimulatedService } from '@umeeting/testing/simulator'
import { createHttpTransport } from '@umeeting/transport-http'

const series = decodeSeriesOrThrow({
  start_time: '2026-11-30 10:00:00',
  recurrence_type: '1',
  end_times: '2',
})
export const dates: readonly Occurrence[] = Array.from(predict(series))
export const made: readonly unknown[] = [createSimulatedService, createHttpTransport]
