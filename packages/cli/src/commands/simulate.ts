import { once } from 'node:events'
import { createSimulatedService, type Exchanged, faultKinds } from '@umeeting/testing/simulator'
import { listenOnLoopback, type ListeningService } from '@umeeting/testing/simulator-http'
import type { Command } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import { systemReason } from '../input/system-reason.ts'
import type { Language } from '../language.ts'
import { addDialectOptions, type DialectOptions, readDialect } from '../options/dialect-options.ts'
import { readFaults } from '../options/read-faults.ts'
import { readWholeNumber } from '../options/whole-number.ts'
import { print, printError } from '../output/print.ts'
import { printRefusal } from '../output/issues.ts'

interface SimulateOptions extends DialectOptions {
  readonly port?: string
  readonly faults?: string
  readonly seed?: string
}

/** `umeeting simulate`: the simulated service on loopback, for those who build against the real one. */
export function define(command: Command, language: Language): void {
  const { texts } = language
  addDialectOptions(command, language)
    .optionsGroup(texts.groups.service)
    .option('--port <number>', texts.options.port)
    .option('--faults <rate[:kind,…]>', texts.help.withNotes(texts.options.faults, [faultKinds.join(', ')]))
    .option('--seed <number>', texts.options.seed)
    .action(async (options: SimulateOptions) => simulate(options, language))
}

/** URL and credentials on stdout, as a shell or an `.env` file takes them; each request on stderr. */
async function simulate(options: SimulateOptions, language: Language): Promise<void> {
  const port = readWholeNumber('--port', options.port ?? '0', 65_535, language)
  const seed = readWholeNumber('--seed', options.seed ?? '1', 0xffff_ffff, language)
  const faults = options.faults === undefined ? undefined : readFaults(options.faults, seed, language)
  const dialect = await readDialect(options, language)
  if (!dialect.ok) {
    printRefusal(dialect.issues, dialect.notices, language)
    process.exitCode = exitCodes.refused
    return
  }
  const service = createSimulatedService({ dialect: dialect.value, faults, seed, onExchange: log })
  const { url, close } = await listen(listenOnLoopback(service, port), port, language)
  const { apiKey, apiSecret } = service.credentials
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await print(`UMEETING_BASE_URL=${url}\nUMEETING_API_KEY=${apiKey}\nUMEETING_API_SECRET=${apiSecret}`)
  printError(language.texts.simulating)
  await stopped
  await close()
}

async function listen(
  listening: Promise<ListeningService>,
  port: number,
  { texts }: Language,
): Promise<ListeningService> {
  try {
    return await listening
  } catch (error) {
    throw new CommandError(exitCodes.usage, texts.files.cannotListen(port, systemReason(error, texts)))
  }
}

/** A request that names no operation shows its path, and one that was not processed its HTTP status. */
function log({ number, operation, method, path, fault, status, httpStatus }: Exchanged): void {
  const name = operation ?? `${method} ${path}`
  const shown = status ?? (httpStatus === undefined ? '-' : `http-${httpStatus}`)
  const parts = [String(number).padStart(4), name.padEnd(13), shown, fault ?? '']
  printError(parts.join('  ').trimEnd())
}
