import type { LocalDate } from '@umeeting/core'
import {
  type ConformanceTarget,
  createSimulatedService,
  type SimulatedService,
  type SimulatedServiceOptions,
} from '../../src/index.ts'

/** A simulated service whose clock stands still. */
export function standing(options: SimulatedServiceOptions = {}): SimulatedService {
  return createSimulatedService({ clock: () => Date.UTC(2026, 10, 23, 4), ...options })
}

/** The service as a target, by its own transport, with one for wrong credentials and a personal account. */
export function targetOf(service: SimulatedService, bookings: number): ConformanceTarget {
  return {
    name: 'simulated',
    transport: service.transport,
    unauthorized: service.transportWith({ ...service.credentials, apiSecret: 'wrong' }),
    hostId: 'host-7',
    today: '2026-11-23' as LocalDate,
    bookings,
    seed: 7,
  }
}
