import {
  decodeInstantMeeting,
  decodeMeetingUpdate,
  decodeScheduledMeeting,
  describe,
  type Dialect,
  documentedDialect,
  type InstantMeeting,
  type Issue,
  issueText,
  type MeetingUpdate,
  type Notice,
  noticesFor,
  noticeText,
  type ScheduledMeeting,
  type Series,
} from '@umeeting/core'
import { type Command, Option } from 'commander'
import { exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { addBookingOptions, type BookingOptions, readFields } from '../options/booking-options.ts'
import { addDialectOptions, type DialectOptions, readDialect } from '../options/dialect-options.ts'
import { readBooking } from '../options/read-booking.ts'
import { print } from '../output/print.ts'
import { noticeLines, refusalText } from '../output/issues.ts'
import { coloured, columnsOf } from '../output/terminal.ts'
import { wrap } from '../output/wrap.ts'

/** What reads a whole request, by its operation. */
const decoders = {
  instant: decodeInstantMeeting,
  schedule: decodeScheduledMeeting,
  update: decodeMeetingUpdate,
} as const

interface CheckOptions extends BookingOptions, DialectOptions {
  readonly as?: keyof typeof decoders
  readonly json?: true
}

/**
 * `umeeting check`: all that is wrong with a booking's rule, or with the whole request of an operation. Its findings
 * are its data: they go to stdout.
 */
export function define(command: Command, language: Language): void {
  const { groups, options } = language.texts
  addDialectOptions(
    addBookingOptions(command, language).addOption(
      new Option('--as <operation>', options.as).choices(Object.keys(decoders)),
    ),
    language,
  )
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
  return options.as === undefined
    ? findInRule(options, language)
    : findInRequest(decoders[options.as], options, language)
}

async function findInRequest(
  decode: (typeof decoders)[keyof typeof decoders],
  options: CheckOptions,
  language: Language,
): Promise<Findings> {
  const fields = await readFields(options, language)
  const read = await readDialect(options, language)
  const dialect = read.ok ? read.value : documentedDialect
  const decoded = decode(fields, dialect)
  const { notices } = decoded
  const issues = [read, decoded].flatMap((each) => (each.ok ? [] : each.issues))
  if (!decoded.ok || issues.length > 0) return { issues, notices }
  const series = seriesOf(decoded.value)
  return series ? explained(series, dialect, notices, language) : { issues, notices }
}

/** An instant meeting begins when it is sent, and an update may leave the recurrence alone. */
function seriesOf(request: InstantMeeting | ScheduledMeeting | MeetingUpdate): Series | undefined {
  if (!('start' in request)) return undefined
  const { recurrence, start, end } = request
  return recurrence && end && { recurrence, start, end }
}

async function findInRule(options: CheckOptions, language: Language): Promise<Findings> {
  const booking = await readBooking(options, language, 'first of all')
  if (!booking.ok) return booking
  const { series, dialect, notices } = booking
  return booking.started ? explained(series, dialect, notices, language) : { issues: [], notices }
}

function explained(
  series: Series,
  dialect: Dialect,
  notices: readonly Notice[],
  { locale }: Language,
): Findings {
  return {
    issues: [],
    notices: [...notices, ...noticesFor(series, dialect)],
    sentence: describe(series, locale, dialect),
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
  if (issues.length > 0) return refusalText(issues, notices, language, process.stdout)
  const { valid } = language.texts
  const said = sentence === undefined ? valid : `${valid}${language.locale === 'zh-CN' ? '' : ' '}${sentence}`
  const verdict = wrap(`✓ ${said}`, columnsOf(), '  ').replace('✓', coloured('✓', 'green'))
  const lines = [verdict, ...noticeLines(notices, language, process.stdout)]
  return lines.join('\n')
}
