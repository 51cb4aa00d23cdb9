import type { Dialect } from '@umeeting/core'
import {
  type ConformanceTarget,
  createSimulatedService,
  outcomesOf,
  planConformance,
  runConformance,
  type Skip,
  writeReport,
} from '@umeeting/testing'
import { createHttpTransport } from '@umeeting/transport-http'
import { CommandError, exitCodes } from '../exit-codes.ts'
import { systemReason } from '../input/system-reason.ts'
import type { Language } from '../language.ts'
import { shownUrl } from '../output/error-text.ts'
import { findingLines, planLines } from '../output/conformance.ts'
import { print, printError, printLines } from '../output/print.ts'
import { listenForInterrupt } from './interruption.ts'
import { serviceSettings } from './service-settings.ts'

export interface SuiteSettings {
  /** Tries the simulated service in this process, and not the one that the environment names. */
  readonly simulated: boolean
  /** Tries the clauses that start a meeting too. */
  readonly instant: boolean
  /** Whose personal account is tried; undefined for that of the environment. */
  readonly hostId: string | undefined
  readonly dryRun: boolean
  readonly json: boolean
  readonly dialect: Dialect
  readonly bookings: number
  readonly capacity: number
  readonly seed: number | undefined
  /** Clauses to try; empty for all. */
  readonly only: readonly string[]
  readonly skip: readonly string[]
  readonly reportFolder: string | undefined
}

/**
 * Runs the conformance suite, prints each clause when it is through, and ends with 1 where one failed. What is booked
 * is deleted, also after an interrupt.
 */
export async function runSuite(settings: SuiteSettings, language: Language): Promise<void> {
  const { texts } = language
  const target = targetOf(settings, language)
  const skip = skipsOf(settings, target, language)
  const plan = planConformance({ target, skip })
  if (settings.dryRun) {
    return settings.json ? print(JSON.stringify(plan)) : printLines(planLines(plan, language))
  }
  const shownName = settings.simulated ? texts.conform.simulated : target.name
  printError(texts.conform.plan(plan.bookings, shownName))
  const interruption = listenForInterrupt(texts.live.interrupted, () => texts.conform.mayStand)
  let printed = Promise.resolve()
  try {
    const report = await runConformance({
      target,
      skip,
      signal: interruption.signal,
      onFinding: (finding) => {
        // Of what nobody asked for, the sum alone is told.
        if (settings.json || finding.reason === texts.conform.notAskedFor) return
        printed = printed.then(async () => printLines(findingLines(finding, language)))
      },
    })
    await printed
    if (settings.json) await print(JSON.stringify(report))
    else {
      const { passed, failed, skipped } = outcomesOf(report)
      const booked = report.findings.reduce((sum, { bookings }) => sum + bookings, 0)
      await print(`\n${texts.conform.summary(passed, failed, skipped, booked)}`)
    }
    if (settings.reportFolder !== undefined) await written(report, settings.reportFolder, language)
    const leftOver = report.findings.flatMap((finding) => finding.leftOver ?? [])
    if (leftOver.length > 0) printError(texts.conform.leftOver(leftOver.join(', ')))
    const isFine = outcomesOf(report).failed === 0 && leftOver.length === 0
    if (!isFine) process.exitCode ??= exitCodes.different
  } finally {
    interruption.forget()
  }
}

async function written(
  report: Parameters<typeof writeReport>[0],
  folder: string,
  { locale, texts }: Language,
): Promise<void> {
  try {
    await writeReport(report, folder, locale)
  } catch (error) {
    throw new CommandError(exitCodes.usage, texts.files.cannotWrite(systemReason(error, texts)))
  }
}

function targetOf(settings: SuiteSettings, language: Language): ConformanceTarget {
  const { dialect, bookings, capacity, seed } = settings
  const otherCapacity = capacity === 100 ? 25 : 100
  const asked = { dialect, bookings, capacity, otherCapacity, seed, locale: language.locale }
  if (settings.simulated) {
    const service = createSimulatedService()
    const unauthorized = service.transportWith({ ...service.credentials, apiSecret: 'wrong' })
    const { hostId = 'simulated-host' } = settings
    return { ...asked, name: 'simulated service', transport: service.transport, unauthorized, hostId }
  }
  const { baseUrl, apiKey, apiSecret, hostId } = serviceSettings(process.env, language)
  return {
    ...asked,
    name: shownUrl(baseUrl),
    transport: createHttpTransport({ baseUrl, apiKey, apiSecret }),
    unauthorized: createHttpTransport({ baseUrl, apiKey, apiSecret: 'wrong' }),
    hostId: settings.hostId ?? hostId,
  }
}

/** Meetings are started at a real service only where that is asked for. */
function skipsOf(
  { simulated, instant, only, skip }: SuiteSettings,
  target: ConformanceTarget,
  { texts }: Language,
): readonly Skip[] {
  const ids = planConformance({ target }).clauses.map(({ id }) => id)
  const namedBy = (flag: string, names: readonly string[]): readonly string[] =>
    names.flatMap((name) => {
      const named = ids.filter((id) => (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name))
      if (named.length > 0) return named
      throw new CommandError(exitCodes.usage, texts.conform.noSuchClause(flag, name))
    })
  const wanted = only.length === 0 ? ids : namedBy('--only', only)
  return [
    ...(target.hostId === undefined
      ? [{ reason: texts.conform.namesNoHost, tests: ['personal.*', 'instant.personal'] }]
      : []),
    ...(simulated || instant ? [] : [{ reason: texts.conform.startsMeetings, tests: ['instant*'] }]),
    { reason: texts.conform.notAskedFor, tests: ids.filter((id) => !wanted.includes(id)) },
    { reason: texts.conform.notAskedFor, tests: namedBy('--skip', skip) },
  ]
}
