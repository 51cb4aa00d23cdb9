import {
  isInvalidRequestError,
  isMalformedAnswerError,
  isServiceError,
  issueText,
  isTransportError,
  isWorkdayCalendarError,
  type UmeetingError,
} from '@umeeting/core'
import { codeReason } from '../input/system-reason.ts'
import type { Language } from '../language.ts'

/**
 * What an error of the libraries says, in a language.
 *
 * @param url of the service that was called, as `shownUrl` answers it
 */
export function errorText(error: UmeetingError, { locale, texts }: Language, url?: string): string {
  const { call } = texts
  if (isServiceError(error)) return call.refused(error.operation, error.status, error.serviceMessage)
  if (isTransportError(error)) {
    return call.failed(error.operation, codeReason(error.reason, texts), url)
  }
  if (isMalformedAnswerError(error) || isInvalidRequestError(error)) {
    const heading = isMalformedAnswerError(error)
      ? call.malformed(error.operation)
      : texts.refused(error.issues.length)
    return [heading, ...error.issues.map((issue) => `  ✗ ${issueText(issue, locale)}`)].join('\n')
  }
  return isWorkdayCalendarError(error) ? call.unknownDay(error.date) : error.message
}

/** A URL without what may be a secret in it: user, password, query. */
export function shownUrl(url: string): string {
  try {
    const { origin, pathname } = new URL(url)
    return origin + pathname
  } catch {
    return '?'
  }
}
