import type { Command } from 'commander'
import type { Language } from '../../language.ts'
import { addBookingOptions, type BookingOptions, readFields } from '../../options/booking-options.ts'
import { addDialectOptions, type DialectOptions } from '../../options/dialect-options.ts'
import { print } from '../../output/print.ts'
import { dialectIn } from '../dialect-in.ts'
import { type DatabaseOptions, offlineClient, withLedger } from '../open-ledger.ts'
import { readLedgerRequest } from '../read-request.ts'
import { ledgerTexts } from '../texts.ts'

interface BookOptions extends DatabaseOptions, BookingOptions, DialectOptions {
  readonly key: string
  readonly topic?: string
  readonly meetingCapacity?: string
  readonly json?: true
}

export function defineBook(command: Command, language: Language): void {
  const { options, recorded } = ledgerTexts(language)
  command.requiredOption('--key <text>', options.key)
  addBookingOptions(command, language)
    .option('--topic <text>', options.topic)
    .option('--meeting-capacity <seats>', options.capacity)
  addDialectOptions(command, language)
    .optionsGroup(language.texts.groups.output)
    .option('--json', language.texts.options.json)
    .action(async (given: BookOptions) => {
      const dialect = await dialectIn(given, language)
      const fields = {
        ...(await readFields(given, language)),
        ...(given.topic === undefined ? {} : { topic: given.topic }),
        ...(given.meetingCapacity === undefined ? {} : { meeting_capacity: given.meetingCapacity }),
      }
      const request = readLedgerRequest(fields, dialect)
      await withLedger(given, language, { client: offlineClient() }, async (ledger) => {
        const booking = await ledger.book(request, { idempotencyKey: given.key })
        await print(given.json ? JSON.stringify(booking, undefined, 2) : recorded(booking.id))
      })
    })
}
