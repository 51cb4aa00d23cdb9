import { createSimulatedService, seededFaults } from '@umeeting/testing/simulator'
import { listenOnLoopback } from '@umeeting/testing/simulator-http'

// The simulated service in a process of its own: its time is not the ledger's. It answers after 0 to 2 × the mean.

const mean = Number(process.argv[2])
const service = createSimulatedService({
  capacity: { 25: 10_000_000 },
  ...(mean === 0
    ? {}
    : {
        faults: seededFaults({ seed: 1, rate: 1, kinds: ['latency'] }),
        faultScale: { latencyMs: 2 * mean },
      }),
})
const { url } = await listenOnLoopback(service)
process.send?.(url)
process.on('disconnect', () => process.exit())
