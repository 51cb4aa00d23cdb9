import { documentedDialect } from '@umeeting/core'
import type { Command } from 'commander'
import { CommandError, exitCodes } from '../../exit-codes.ts'
import type { Language } from '../../language.ts'
import { readWholeNumber } from '../../options/whole-number.ts'
import { clientOf, type DatabaseOptions, requireDatabase, withLedger } from '../open-ledger.ts'
import { printAudit } from '../print-audit.ts'
import { ledgerTexts } from '../texts.ts'

interface AuditOptions extends DatabaseOptions {
  readonly adopt?: string
  readonly key?: string
  readonly part: string
  readonly discard?: string
  readonly json?: true
}

const MOST_PARTS = 1_000_000

export function defineAudit(command: Command, language: Language): void {
  const { options } = ledgerTexts(language)
  command
    .option('--adopt <meeting>', options.adopt)
    .option('--key <text>', options.adoptKey)
    .option('--part <number>', options.adoptPart, '1')
    .option('--discard <meeting>', options.discard)
    .option('--json', options.findingLines)
    .action(async (given: AuditOptions) => audit(given, language))
}

async function audit(given: AuditOptions, language: Language): Promise<void> {
  const { adopt, key, discard } = given
  const { usage } = language.texts
  if (adopt !== undefined && key === undefined)
    throw new CommandError(exitCodes.usage, usage.needs('--adopt', '--key'))
  if (adopt === undefined && key !== undefined)
    throw new CommandError(exitCodes.usage, usage.needs('--key', '--adopt'))
  const part = readWholeNumber('--part', given.part, MOST_PARTS, language)
  requireDatabase(given, language)
  const client = clientOf(documentedDialect, language)
  const agrees = await withLedger(given, language, { client }, async (ledger) => {
    if (adopt !== undefined && key !== undefined) await ledger.adopt(key, part, adopt)
    if (discard !== undefined) await ledger.discard(discard)
    return printAudit(ledger, given.json === true, ledgerTexts(language))
  })
  if (!agrees) process.exitCode = exitCodes.different
}
