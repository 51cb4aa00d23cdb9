import { randomUUID } from 'node:crypto'
import {
  createMeetingClient,
  dialectChoices,
  documentedDialect,
  inferDialect,
  type LocalDate,
  localTimeAt,
  planProbes,
  type Sample,
  type SeriesFields,
} from '@umeeting/core'
import { createHttpTransport } from '@umeeting/transport-http'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { printError } from '../output/print.ts'
import { printInference } from '../output/inference.ts'
import { progressBar } from '../output/progress-bar.ts'
import { ProbeBookings } from './probe-bookings.ts'

export interface LiveOptions {
  /** Seats of the rooms that are booked. */
  readonly capacity: number
  /** Occurrences of the series by which a limit is looked for; none is where it is 0. */
  readonly longest: number
}

/** What a shell answers for a command that an interrupt ended. */
const INTERRUPTED = 130

const points = Object.keys(dialectChoices) as (keyof typeof dialectChoices)[]

/**
 * `umeeting calibrate --live`: plans probes, books them, infers, and deletes what it booked, also after a failure or
 * an interrupt; a second interrupt ends it at once. The credentials come from the environment.
 */
export async function runLive(options: LiveOptions, language: Language): Promise<void> {
  const { texts } = language
  const { baseUrl, apiKey, apiSecret } = settingsIn(process.env, language)
  const client = createMeetingClient(createHttpTransport({ baseUrl, apiKey, apiSecret }))
  const today = localTimeAt(Date.now(), documentedDialect.zone).slice(0, 10) as LocalDate
  const plan = planProbes(points, { today })
  const probes = [...plan.probes, ...limitProbe(plan.probes, options.longest)]
  printError(texts.live.plan(probes.length, points.length))

  const interruption = new AbortController()
  const interrupt = (): void => {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    printError(`\n${texts.live.interrupted}`)
    interruption.abort()
  }
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  const bookings = new ProbeBookings(client, { mark: randomUUID(), capacity: options.capacity })
  try {
    const samples = await sampleAll(bookings, probes, interruption.signal, language)
    await printInference(inferDialect(samples), language)
  } catch (error) {
    if (!interruption.signal.aborted) throw error
    process.exitCode = INTERRUPTED
  } finally {
    const leftovers = await bookings.cleanUp()
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
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
      // oxlint-disable-next-line no-await-in-loop
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

/** @throws CommandError where the key or the secret is not set */
function settingsIn(
  environment: Readonly<Record<string, string | undefined>>,
  { texts }: Language,
): { readonly baseUrl: string | undefined; readonly apiKey: string; readonly apiSecret: string } {
  const apiKey = environment['UMEETING_API_KEY'] ?? ''
  const apiSecret = environment['UMEETING_API_SECRET'] ?? ''
  if (apiKey === '' || apiSecret === '') {
    throw new CommandError(exitCodes.usage, texts.live.settingsNeeded)
  }
  const baseUrl = environment['UMEETING_BASE_URL'] ?? ''
  return { baseUrl: baseUrl === '' ? undefined : baseUrl, apiKey, apiSecret }
}
