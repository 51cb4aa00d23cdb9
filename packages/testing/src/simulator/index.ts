/**
 * The simulated service, in memory and as `fetch`: no built-in module of Node. `@umeeting/testing/simulator-http`
 * serves it over HTTP.
 *
 * @module @umeeting/testing/simulator
 */

export {
  createSimulatedService,
  type SimulatedService,
  type SimulatedServiceOptions,
} from './create-simulated-service.ts'
export { type Credentials, type Exchanged } from './exchange.ts'
export { type FaultKind, faultKinds, type FaultScale, type FaultSource } from './faults/fault.ts'
export { faultQueue, type FaultQueue, seededFaults } from './faults/fault-sources.ts'
export { type SimulatedMeeting, type SimulatedOccurrence, type SimulatedStatus } from './book/meeting.ts'
export { type Reply } from './wire/reply.ts'
export { type WireRequest } from './wire/request.ts'
