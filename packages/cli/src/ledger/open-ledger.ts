import { existsSync } from 'node:fs'
import { createMeetingClient, type Dialect, type MeetingClient, TransportError } from '@umeeting/core'
import {
  createLedger,
  isLedgerError,
  type Ledger,
  type LedgerOptions,
  type LedgerStore,
} from '@umeeting/ledger'
import { postgresStore } from '@umeeting/ledger/postgres'
import { sqliteStore } from '@umeeting/ledger/sqlite'
import { createHttpTransport, defaultBaseUrl } from '@umeeting/transport-http'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { ledgerErrorText } from './error-text.ts'
import { ledgerTexts } from './texts.ts'

export interface DatabaseOptions {
  readonly database: string
  readonly databaseUrl?: string
}

/** A client that reaches no service: what only asks the database needs no credentials. */
export function offlineClient(): MeetingClient {
  return createMeetingClient({
    send: async (call) => Promise.reject(new TransportError(call.operation, 'not-sent', 'offline')),
  })
}

/** @throws CommandError where the key or the secret is not set in the environment */
export function clientOf(dialect: Dialect, { texts }: Language): MeetingClient {
  const {
    UMEETING_API_KEY: apiKey = '',
    UMEETING_API_SECRET: apiSecret = '',
    UMEETING_BASE_URL,
  } = process.env
  if (apiKey === '' || apiSecret === '') throw new CommandError(exitCodes.usage, texts.live.settingsNeeded)
  const baseUrl =
    UMEETING_BASE_URL === undefined || UMEETING_BASE_URL === '' ? defaultBaseUrl : UMEETING_BASE_URL
  return createMeetingClient(createHttpTransport({ baseUrl, apiKey, apiSecret }), { dialect })
}

/**
 * A database that is to be asked must be there: a mistyped name makes no empty one, and "no bookings" is not said of it.
 *
 * @throws CommandError where the file is missing
 */
export function requireDatabase({ database, databaseUrl }: DatabaseOptions, language: Language): void {
  if (databaseUrl !== undefined || existsSync(database)) return
  throw new CommandError(exitCodes.usage, ledgerTexts(language).noDatabase(database))
}

/**
 * Opens the ledger, brings its database to the present schema, and closes it when `use` is done.
 *
 * @throws CommandError with the message of a `LedgerError`
 */
export async function withLedger<Value>(
  options: DatabaseOptions,
  language: Language,
  settings: Pick<LedgerOptions, 'client'> & Partial<LedgerOptions>,
  use: (ledger: Ledger) => Promise<Value>,
): Promise<Value> {
  let ledger: Ledger | undefined
  try {
    const store = await storeOf(options)
    ledger = createLedger({ store, settleMs: 60_000, sealingKey: sealingKey(), ...settings })
    await ledger.migrate()
    return await use(ledger)
  } catch (error) {
    if (isLedgerError(error)) throw new CommandError(exitCodes.refused, ledgerErrorText(error, language))
    throw error
  } finally {
    await ledger?.close()
  }
}

/** Bytes in base64; whether they are a key the ledger says. */
function sealingKey(): Uint8Array | undefined {
  const { UMEETING_SEALING_KEY: text = '' } = process.env
  return text === '' ? undefined : Buffer.from(text, 'base64')
}

/** Node 22 warns that `node:sqlite` may change; who runs a command can do nothing about that. */
function ignoreSqliteWarning(): void {
  const emit = process.emitWarning.bind(process) as (...given: readonly unknown[]) => void
  process.emitWarning = (...given: readonly unknown[]) => {
    if (!String(given[0]).startsWith('SQLite is an experimental feature')) emit(...given)
  }
}

async function storeOf({ database, databaseUrl }: DatabaseOptions): Promise<LedgerStore> {
  if (databaseUrl === undefined) {
    ignoreSqliteWarning()
    return sqliteStore(database)
  }
  const { default: pg } = await import('pg')
  return postgresStore(new pg.Pool({ connectionString: databaseUrl }))
}
