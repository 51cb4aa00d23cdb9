import { randomUUID } from 'node:crypto'
import {
  createMeetingClient,
  documentedDialect,
  inferDialect,
  isUmeetingError,
  type LocalDate,
  localTimeAt,
  namedPoints,
  planProbes,
  type Sample,
  type SeriesFields,
} from '@umeeting/core'
import { createHttpTransport } from '@umeeting/transport-http'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { errorText, shownUrl } from '../output/error-text.ts'
import { printError } from '../output/print.ts'
import { printInference } from '../output/inference.ts'
import { progressBar } from '../output/progress-bar.ts'
import { listenForInterrupt } from './interruption.ts'
import { ProbeBookings } from './probe-bookings.ts'
import { serviceSettings } from './service-settings.ts'

export interface LiveOptions {
  /** Seats of the rooms that are booked. */
  readonly capacity: number
  /** Occurrences of the series that shows the service's limit; 0 books no such series. */
  readonly longest: number
}

/**
 * `umeeting calibrate --live`: plans probes, books them, infers, and deletes what it booked, also after a failure, an
 * interrupt or the end of the terminal; a second interrupt ends it at once and names what may stand. The credentials
 * come from the environment.
 */
export async function runLive(options: LiveOptions, language: Language): Promise<void> {
  const { texts } = language
  const { baseUrl, apiKey, apiSecret } = serviceSettings(process.env, language)
  const url = shownUrl(baseUrl)
  const client = createMeetingClient(createHttpTransport({ baseUrl, apiKey, apiSecret }))
  const today = localTimeAt(Date.now(), documentedDialect.zone).slice(0, 10) as LocalDate
  const plan = planProbes(namedPoints, { today })
  const probes = [...plan.probes, ...limitProbe(plan.probes, options.longest)]
  const bookings = new ProbeBookings(client, {
    mark: randomUUID(),
    capacity: options.capacity,
    textOf: (error) => errorText(error, language, url),
  })
  printError(texts.live.plan(probes.length, namedPoints.length, url, bookings.topic))
  const samples = await sampleAndCleanUp(bookings, probes, url, language)
  if (samples) await printInference(inferDialect(samples), language)
}

/** What the service created; undefined where an interrupt ended it. */
async function sampleAndCleanUp(
  bookings: ProbeBookings,
  probes: readonly SeriesFields[],
  url: string,
  language: Language,
): Promise<readonly Sample[] | undefined> {
  const { texts } = language
  const interruption = listenForInterrupt(texts.live.interrupted, () =>
    texts.live.mayStand(bookings.standing, bookings.topic),
  )
  try {
    return await sampleAll(bookings, probes, interruption.signal, language)
  } catch (error) {
    if (interruption.signal.aborted) return undefined
    if (isUmeetingError(error)) throw new CommandError(exitCodes.refused, errorText(error, language, url))
    throw error
  } finally {
    const leftovers = await bookings.cleanUp()
    interruption.forget()
    for (const { id, reason } of leftovers) printError(texts.live.leftover(id, bookings.topic, reason))
    if (leftovers.length > 0) process.exitCode ??= exitCodes.different
  }
}

async function sampleAll(
  bookings: ProbeBookings,
  probes: readonly SeriesFields[],
  signal: AbortSignal,
  { texts }: Language,
): Promise<readonly Sample[]> {
  const bar = progressBar(probes.length)
  const samples: Sample[] = []
  try {
    for (const probe of probes) {
      bar.show(samples.length, texts.live.booking(samples.length + 1, probes.length))
      // One after the other: an account may have one room, and its owner wants to see what is booked.
      samples.push(await bookings.sample(probe, signal))
    }
    bar.show(probes.length, texts.live.booked)
  } finally {
    bar.end()
  }
  return samples
}

/** A daily series at the place of the others, long enough that a service with a limit stops in it. */
function limitProbe(probes: readonly SeriesFields[], longest: number): readonly SeriesFields[] {
  const [start] = probes.map(({ start_time }) => start_time)
  if (longest === 0 || start === undefined) return []
  return [{ start_time: start, recurrence_type: '1', daily_type: '1', end_times: String(longest) }]
}
