import type { LedgerEvent } from '@umeeting/ledger'
import { type Command, Option } from 'commander'
import type { Language } from '../../language.ts'
import { addDialectOptions, type DialectOptions } from '../../options/dialect-options.ts'
import { readWholeNumber } from '../../options/whole-number.ts'
import { print } from '../../output/print.ts'
import { dialectIn } from '../dialect-in.ts'
import { clientOf, type DatabaseOptions, withLedger } from '../open-ledger.ts'
import { runWorker, workerLog } from '../run-worker.ts'
import { ledgerTexts } from '../texts.ts'

interface WorkOptions extends DatabaseOptions, DialectOptions {
  readonly settle: string
  readonly timeout: string
  readonly concurrency: string
  readonly untilDone?: true
  readonly keep?: true
  readonly json?: true
}

const LONGEST_SECONDS = 86_400
const MOST_AT_A_TIME = 1000

export function defineWork(command: Command, language: Language): void {
  const { groups, options } = ledgerTexts(language)
  addDialectOptions(command, language)
    .optionsGroup(groups.work)
    .addOption(new Option('--settle <seconds>', options.settle).default('60'))
    .addOption(new Option('--timeout <seconds>', options.timeout).default('30'))
    .addOption(new Option('--concurrency <number>', options.concurrency).default('4'))
    .option('--keep', options.keep)
    .option('--until-done', options.untilDone)
    .option('--json', options.eventLines)
    .action(async (given: WorkOptions) => work(given, language))
}

async function work(given: WorkOptions, language: Language): Promise<void> {
  const seconds = (flag: string, text: string): number =>
    readWholeNumber(flag, text, LONGEST_SECONDS, language)
  const concurrency = Math.max(
    1,
    readWholeNumber('--concurrency', given.concurrency, MOST_AT_A_TIME, language),
  )
  const interruption = new AbortController()
  const stop = (): void => interruption.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const log = workerLog(language)
  const settings = {
    client: clientOf(await dialectIn(given, language), language),
    settleMs: seconds('--settle', given.settle) * 1000,
    sendTimeoutMs: Math.max(1, seconds('--timeout', given.timeout)) * 1000,
    whenUuidsAreLost: given.keep ? ('keep' as const) : ('rebook' as const),
    onEvent(event: LedgerEvent) {
      const line = given.json ? JSON.stringify(event) : log(event)
      if (line !== undefined) void print(line)
    },
  }
  await withLedger(given, language, settings, async (ledger) =>
    runWorker(ledger, { signal: interruption.signal, concurrency, untilDone: given.untilDone === true }),
  )
}
