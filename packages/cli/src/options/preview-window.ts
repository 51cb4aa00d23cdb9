import { type LocalDate, type LocalDateTime, parseLocalDateOrDateTime, type Result } from '@umeeting/core'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'

type Local = LocalDate | LocalDateTime

/** Which occurrences a preview shows. */
export interface PreviewWindow {
  readonly first: number | undefined
  readonly from: Local | undefined
  readonly to: Local | undefined
}

export interface WindowOptions {
  readonly first?: string
  readonly from?: string
  readonly to?: string
}

export function readWindow(options: WindowOptions, { texts }: Language): PreviewWindow {
  const { first } = options
  if (first !== undefined && !/^0*[1-9]\d{0,14}$/.test(first)) {
    throw new CommandError(exitCodes.usage, texts.usage.notACount('--first', first))
  }
  const from = readLocal('--from', options.from, texts)
  const to = readLocal('--to', options.to, texts)
  if (from !== undefined && to !== undefined && momentOf(from) > momentOf(to)) {
    throw new CommandError(exitCodes.usage, texts.usage.fromAfterTo(from, to))
  }
  return { first: first === undefined ? undefined : Number(first), from, to }
}

/** A date stands for its first moment. */
function momentOf(local: Local): string {
  return local.length === 10 ? `${local} 00:00:00` : local
}

function readLocal(flag: string, value: string | undefined, texts: Language['texts']): Local | undefined {
  if (value === undefined) return undefined
  const result: Result<Local> = parseLocalDateOrDateTime(value)
  if (result.ok) return result.value
  throw new CommandError(exitCodes.usage, texts.usage.notADate(flag, value))
}
