import { calendarEngine, type Engine } from '@umeeting/core'

/** What `--engine` may be; the first is the default. */
export const engineNames = ['calendar', 'rrule'] as const

export type EngineName = (typeof engineNames)[number]

/** rrule and luxon are loaded only where they are asked for. */
export async function loadEngine(name: EngineName): Promise<Engine> {
  return name === 'calendar' ? calendarEngine : (await import('@umeeting/core/rrule')).rruleEngine
}
