import type { Command } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { addDialectOptions, type DialectOptions, readDialect } from '../options/dialect-options.ts'
import { readWholeNumber } from '../options/whole-number.ts'
import { printRefusal } from '../output/issues.ts'

interface ConformOptions extends DialectOptions {
  readonly simulated?: boolean
  readonly bookings?: string
  readonly meetingCapacity?: string
  readonly instant?: boolean
  readonly hostId?: string
  readonly only?: string
  readonly skip?: string
  readonly seed?: string
  readonly dryRun?: boolean
  readonly report?: string
  readonly json?: boolean
}

/** `umeeting conform`: whether a service does what the vendor's pages say, clause by clause. */
export function define(command: Command, language: Language): void {
  const { texts } = language
  const { conform } = texts.options
  addDialectOptions(command, language)
    .optionsGroup(texts.groups.live)
    .option('--simulated', conform.simulated)
    .option('--bookings <number>', conform.bookings)
    .option('--meeting-capacity <seats>', texts.options.probeCapacity)
    .option('--instant', conform.instant)
    .option('--host-id <id>', conform.hostId)
    .option('--only <clauses>', conform.only)
    .option('--skip <clauses>', conform.skip)
    .option('--seed <number>', conform.seed)
    .optionsGroup(texts.groups.output)
    .option('--dry-run', conform.dryRun)
    .option('--report <folder>', conform.report)
    .option('--json', texts.options.json)
    .action(async (options: ConformOptions) => conformance(options, language))
}

async function conformance(options: ConformOptions, language: Language): Promise<void> {
  const { bookings = '1', meetingCapacity = '25', seed } = options
  const dialect = await readDialect(options, language)
  if (!dialect.ok) {
    printRefusal(dialect.issues, dialect.notices, language)
    process.exitCode = exitCodes.refused
    return
  }
  const settings = {
    simulated: options.simulated === true,
    instant: options.instant === true,
    hostId: options.hostId,
    dryRun: options.dryRun === true,
    json: options.json === true,
    dialect: dialect.value,
    bookings: readBookings(bookings, language),
    capacity: readWholeNumber('--meeting-capacity', meetingCapacity, 100_000, language),
    seed: seed === undefined ? undefined : readWholeNumber('--seed', seed, 0x7fff_ffff, language),
    only: namesIn(options.only),
    skip: namesIn(options.skip),
    reportFolder: options.report,
  }
  // Loaded here: help and wrong usage don't wait for the suite.
  const { runSuite } = await import('../live/run-suite.ts')
  return runSuite(settings, language)
}

/** @throws CommandError where it is no integer of at least 1 */
function readBookings(text: string, { texts }: Language): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new CommandError(exitCodes.usage, texts.usage.notACount('--bookings', text))
}

/** Names that commas separate. */
function namesIn(text = ''): readonly string[] {
  return text.split(/[,，]/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
}
