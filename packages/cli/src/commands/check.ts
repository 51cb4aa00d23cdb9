import { describe, type Issue, issueText, type Notice, noticesFor, noticeText } from '@umeeting/core'
import type { Command } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { addBookingOptions, type BookingOptions } from '../options/booking-options.ts'
import { addDialectOptions, type DialectOptions } from '../options/dialect-options.ts'
import { readBooking } from '../options/read-booking.ts'
import { print } from '../output.ts'
import { noticeLines, refusalText } from '../render/issues.ts'

interface CheckOptions extends BookingOptions, DialectOptions {
  readonly json?: true
}

/** `umeeting check`: all that is wrong with a booking's rule. Its findings are its data: they go to stdout. */
export function defineCheck(command: Command, language: Language): void {
  const { groups, options } = language.texts
  addDialectOptions(addBookingOptions(command, language), language)
    .optionsGroup(groups.output)
    .option('--json', options.json)
    .action(async (given: CheckOptions) => check(given, language))
}

/** What was found. A rule without a start has no dates, so there is less to say about it. */
interface Findings {
  readonly issues: readonly Issue[]
  readonly notices: readonly Notice[]
  readonly sentence?: string
}

async function check(options: CheckOptions, language: Language): Promise<void> {
  const findings = await find(options, language)
  if (findings.issues.length > 0) process.exitCode = exitCodes.refused
  await print(options.json ? jsonOf(findings, language) : textOf(findings, language))
}

async function find(options: CheckOptions, language: Language): Promise<Findings> {
  const booking = await readBooking(options, language, 'first of all')
  if (!booking.ok) return booking
  const { series, dialect, notices } = booking
  if (!booking.started) return { issues: [], notices }
  return {
    issues: [],
    notices: [...notices, ...noticesFor(series, dialect)],
    sentence: describe(series, language.locale, dialect),
  }
}

function jsonOf({ issues, notices, sentence }: Findings, { locale }: Language): string {
  const worded = (issue: Issue) => ({ ...issue, text: issueText(issue, locale) })
  const found = {
    ok: issues.length === 0,
    sentence: sentence ?? null,
    issues: issues.map(worded),
    notices: notices.map((notice) => ({
      code: notice.code,
      text: noticeText(notice, locale),
      issues: 'issues' in notice ? notice.issues.map(worded) : [],
    })),
  }
  return JSON.stringify(found, undefined, 2)
}

function textOf({ issues, notices, sentence }: Findings, language: Language): string {
  if (issues.length > 0) return refusalText(issues, notices, language)
  const { valid } = language.texts
  const verdict = sentence === undefined ? valid : `${valid} ${sentence}`
  return [verdict, ...noticeLines(notices, language)].join('\n')
}
