import {
  decodeSeries,
  describe,
  documentedDialect,
  type Issue,
  issueText,
  type Notice,
  noticesFor,
  noticeText,
} from '@umeeting/core'
import type { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { addBookingOptions, type BookingOptions, readFields } from '../options/booking-options.ts'
import { addDialectOptions, type DialectOptions, readDialect } from '../options/dialect-options.ts'
import { isGiven } from '../options/read-booking.ts'
import { print } from '../output.ts'
import { noticeLines, refusalText } from '../render/issues.ts'

interface CheckOptions extends BookingOptions, DialectOptions {
  readonly json?: boolean
}

export function addCheck(program: Command, language: Language): void {
  const { texts } = language
  const command = program.command('check').description(texts.commands.check)
  addDialectOptions(addBookingOptions(command, language), language)
    .optionsGroup(texts.groups.output)
    .option('--json', texts.options.json)
    .action(async (options: CheckOptions) => check(options, language))
}

/** A rule may be checked without a start: this one is before every end. */
const EARLIEST_START = '1900-01-01 00:00:00'

async function check(options: CheckOptions, language: Language): Promise<void> {
  const fields = await readFields(options, language)
  const read = await readDialect(options, language)
  const dialect = 'dialect' in read ? read.dialect : documentedDialect
  const started = isGiven(fields['start_time'])
  const result = decodeSeries(started ? fields : { ...fields, start_time: EARLIEST_START }, dialect)
  const issues = ['issues' in read ? read.issues : [], result.ok ? [] : result.issues].flat()
  if (!result.ok || issues.length > 0) {
    process.exitCode = exitCodes.refused
    return report(issues, result.notices, undefined, options, language)
  }
  const notices = [...result.notices, ...(started ? noticesFor(result.value, dialect) : [])]
  const sentence = started ? describe(result.value, language.locale, dialect) : undefined
  return report([], notices, sentence, options, language)
}

/** The findings are the data of this command: they go to stdout. */
async function report(
  issues: readonly Issue[],
  notices: readonly Notice[],
  sentence: string | undefined,
  { json }: CheckOptions,
  language: Language,
): Promise<void> {
  const { locale, texts } = language
  if (json === true) {
    const found = {
      ok: issues.length === 0,
      issues: issues.map((issue) => ({ ...issue, text: issueText(issue, locale) })),
      notices: notices.map((notice) => ({ code: notice.code, text: noticeText(notice, locale) })),
    }
    return print(JSON.stringify(found, undefined, 2))
  }
  if (issues.length > 0) return print(refusalText(issues, notices, language))
  return print(
    [[texts.valid, sentence].filter(Boolean).join(' '), ...noticeLines(notices, language)].join('\n'),
  )
}
