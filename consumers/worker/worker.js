// Without Node's built-in modules: workerd has none unless it is asked for them, and esbuild finds none for `neutral`.
import { createMeetingClient, decodeSeriesOrThrow, predict } from '@umeeting/core'
import { rruleEngine } from '@umeeting/core/rrule'
import { createSimulatedService } from '@umeeting/testing/simulator'
import * as transport from '@umeeting/transport-http'

export default {
  async test() {
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
    // The simulated service too: for tests and demonstrations that run where the code does.
    const client = createMeetingClient(createSimulatedService({ clock: () => 0 }).transport)
    const { occurrences } = await client.schedule({
      topic: 'Review',
      capacity: 25,
      start: '2026-11-30 10:00:00',
      durationMinutes: 45,
      recurrence: { kind: 'daily' },
      end: { kind: 'count', count: 2 },
    })
    if (Array.from(occurrences).length !== 2) throw new Error('no meeting')
  },
}
