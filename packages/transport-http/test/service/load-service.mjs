// The simulated service in a process of its own, so that the test's memory is the client's alone. Says its URL when it
// listens, and what it knows to be true when it is asked.
import { createSimulatedService, seededFaults } from '@umeeting/testing/simulator'
import { listenOnLoopback } from '@umeeting/testing/simulator-http'

const service = createSimulatedService({
  capacity: { 25: 2000 },
  faults: seededFaults({ seed: 11, rate: 0.05 }),
  faultScale: { latencyMs: 20, retryAfterSeconds: 0, oversizedBytes: 200_000 },
})
const { url } = await listenOnLoopback(service)
process.on('message', () => {
  process.send?.(service.meetings().map(({ userKey, deleted }) => ({ userKey, deleted })))
})
process.on('disconnect', () => process.exit())
process.send?.({ url, ...service.credentials })
