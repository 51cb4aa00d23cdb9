import { createMeetingClient, type MeetingClient } from '@umeeting/core'
import {
  createSimulatedService,
  faultQueue,
  type FaultQueue,
  type SimulatedService,
  type SimulatedServiceOptions,
} from '@umeeting/testing'
import { createHttpTransport, type HttpTransportOptions } from '../../src/index.ts'

/** A client, the transport over HTTP, and the simulated service behind its `fetch`: no socket, no wait to speak of. */
export interface Connected {
  readonly client: MeetingClient
  readonly service: SimulatedService
  readonly faults: FaultQueue
}

/** When it is for the service. */
const NOW = Date.UTC(2026, 10, 23, 4)

export function connected(
  serviceOptions: SimulatedServiceOptions = {},
  transportOptions: Partial<HttpTransportOptions> = {},
): Connected {
  const faults = faultQueue()
  const service = createSimulatedService({
    clock: () => NOW,
    faults: faults.source,
    faultScale: { latencyMs: 2, retryAfterSeconds: 0, oversizedBytes: 20_000 },
    ...serviceOptions,
  })
  const transport = createHttpTransport({
    ...service.credentials,
    fetch: service.fetch,
    // Only what never ends may run into it, whatever else the machine does.
    timeoutMs: 400,
    maxAnswerBytes: 20_000,
    retry: { limit: 3, baseDelayMs: 1, maxDelayMs: 2, maxRetryAfterMs: 2 },
    ...transportOptions,
  })
  return { client: createMeetingClient(transport), service, faults }
}
