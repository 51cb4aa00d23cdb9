import { type Dialect, documentedDialect, InvalidRequestError } from '@umeeting/core'
import type { BookingState } from '@umeeting/ledger'
import { type Command, Option } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { printAudit } from '../ledger/print-audit.ts'
import {
  clientOf,
  type DatabaseOptions,
  offlineClient,
  requireDatabase,
  withLedger,
} from '../ledger/open-ledger.ts'
import { bookingLine, printBooking } from '../ledger/print-booking.ts'
import { type CancelOptions, cancellationIn } from '../ledger/read-cancellation.ts'
import { readLedgerRequest } from '../ledger/read-request.ts'
import { eventLine, runWorker } from '../ledger/run-worker.ts'
import { ledgerTexts } from '../ledger/texts.ts'
import { addBookingOptions, type BookingOptions, readFields } from '../options/booking-options.ts'
import { addDialectOptions, type DialectOptions, readDialect } from '../options/dialect-options.ts'
import { readWholeNumber } from '../options/whole-number.ts'
import { print } from '../output/print.ts'

interface JsonOption {
  readonly json?: true
}

/** `umeeting ledger`: bookings in a database, and the worker that carries them on. */
export function define(command: Command, language: Language): void {
  defineBook(actionOf(command, 'book', language), language)
  defineList(actionOf(command, 'list', language), language)
  defineShow(actionOf(command, 'show', language), language)
  defineCancel(actionOf(command, 'cancel', language), language)
  defineWork(actionOf(command, 'work', language), language)
  defineAudit(actionOf(command, 'audit', language), language)
}

function actionOf(
  command: Command,
  name: keyof ReturnType<typeof ledgerTexts>['actions'],
  language: Language,
): Command {
  const { actions, groups, options } = ledgerTexts(language)
  return command
    .command(name)
    .description(actions[name])
    .optionsGroup(groups.ledger)
    .addOption(new Option('--database <file>', options.database).default('umeeting.db'))
    .option('--database-url <url>', options.databaseUrl)
}

async function dialectIn(options: DialectOptions, language: Language): Promise<Dialect> {
  const read = await readDialect(options, language)
  if (!read.ok) throw new InvalidRequestError('Cannot read the dialect', read.issues)
  return read.value
}

type BookOptions = DatabaseOptions &
  BookingOptions &
  DialectOptions & { readonly key: string; readonly topic?: string; readonly meetingCapacity?: string }

function defineBook(command: Command, language: Language): void {
  const { options } = ledgerTexts(language)
  command.requiredOption('--key <text>', options.key)
  addDialectOptions(
    addBookingOptions(command, language)
      .option('--topic <text>', options.topic)
      .option('--meeting-capacity <seats>', options.capacity),
    language,
  ).action(async (given: BookOptions) => {
    const dialect = await dialectIn(given, language)
    const fields = {
      ...(await readFields(given, language)),
      ...(given.topic === undefined ? {} : { topic: given.topic }),
      ...(given.meetingCapacity === undefined ? {} : { meeting_capacity: given.meetingCapacity }),
    }
    const request = readLedgerRequest(fields, dialect)
    await withLedger(given, { client: offlineClient() }, async (ledger) => {
      const { id } = await ledger.book(request, { idempotencyKey: given.key })
      await print(ledgerTexts(language).recorded(id))
    })
  })
}

function defineList(command: Command, language: Language): void {
  const texts = ledgerTexts(language)
  command
    .addOption(new Option('--state <state>', texts.options.state).choices(Object.keys(texts.states)))
    .option('--json', language.texts.options.ndjson)
    .action(async (given: DatabaseOptions & JsonOption & { readonly state?: BookingState }) => {
      requireDatabase(given, language)
      await withLedger(given, { client: offlineClient() }, async (ledger) => {
        let listed = 0
        for await (const booking of ledger.list({ state: given.state })) {
          listed++
          await print(given.json ? JSON.stringify(booking) : await bookingLine(ledger, booking, texts))
        }
        if (listed === 0 && !given.json) await print(texts.none)
      })
    })
}

function defineShow(command: Command, language: Language): void {
  const texts = ledgerTexts(language)
  command
    .argument('<key>', texts.options.id)
    .option('--json', language.texts.options.json)
    .action(async (id: string, given: DatabaseOptions & JsonOption) => {
      requireDatabase(given, language)
      await withLedger(given, { client: offlineClient() }, async (ledger) => {
        const booking = await ledger.get(id)
        if (!booking) throw new CommandError(exitCodes.refused, texts.unknown(id))
        if (!given.json) return printBooking(ledger, booking, texts)
        const occurrences = []
        for await (const occurrence of ledger.occurrences({ booking: id })) occurrences.push(occurrence)
        return print(JSON.stringify({ ...booking, occurrences }, undefined, 2))
      })
    })
}

function defineCancel(command: Command, language: Language): void {
  const { options, commandRecorded } = ledgerTexts(language)
  command
    .argument('<key>', options.id)
    .option('--occurrence <number>', options.occurrence)
    .option('--from <number>', options.from)
    .option('--all', options.all)
    .action(async (id: string, given: DatabaseOptions & CancelOptions) => {
      const what = cancellationIn(given, language)
      requireDatabase(given, language)
      await withLedger(given, { client: offlineClient() }, async (ledger) => {
        await ledger.cancel(id, what)
        await print(commandRecorded(id))
      })
    })
}

interface WorkOptions extends DatabaseOptions, DialectOptions, JsonOption {
  readonly settle: string
  readonly timeout: string
  readonly concurrency: string
  readonly untilDone?: true
  readonly keep?: true
}

function defineWork(command: Command, language: Language): void {
  const texts = ledgerTexts(language)
  addDialectOptions(command, language)
    .optionsGroup(texts.groups.work)
    .option('--settle <seconds>', texts.options.settle, '60')
    .option('--timeout <seconds>', texts.options.timeout, '30')
    .option('--concurrency <number>', texts.options.concurrency, '4')
    .option('--keep', texts.options.keep)
    .option('--until-done', texts.options.untilDone)
    .option('--json', language.texts.options.ndjson)
    .action(async (given: WorkOptions) => {
      const seconds = (flag: string, text: string): number => readWholeNumber(flag, text, 86_400, language)
      const concurrency = Math.max(1, readWholeNumber('--concurrency', given.concurrency, 1000, language))
      const interruption = new AbortController()
      const stop = (): void => interruption.abort()
      process.once('SIGINT', stop).once('SIGTERM', stop)
      const settings = {
        client: clientOf(await dialectIn(given, language), language),
        settleMs: seconds('--settle', given.settle) * 1000,
        sendTimeoutMs: Math.max(1, seconds('--timeout', given.timeout)) * 1000,
        whenUuidsAreLost: given.keep ? ('keep' as const) : ('rebook' as const),
        onEvent: (event: Parameters<typeof eventLine>[0]) =>
          void print(given.json ? JSON.stringify(event) : eventLine(event, texts)),
      }
      await withLedger(given, settings, async (ledger) =>
        runWorker(ledger, { signal: interruption.signal, concurrency, untilDone: given.untilDone === true }),
      )
    })
}

function defineAudit(command: Command, language: Language): void {
  command
    .option('--json', language.texts.options.ndjson)
    .action(async (given: DatabaseOptions & JsonOption) => {
      requireDatabase(given, language)
      const client = clientOf(documentedDialect, language)
      const agrees = await withLedger(given, { client }, async (ledger) =>
        printAudit(ledger, given.json === true, ledgerTexts(language)),
      )
      if (!agrees) process.exitCode = exitCodes.different
    })
}
