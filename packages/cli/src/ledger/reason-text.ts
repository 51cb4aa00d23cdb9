import { type FailedCall, ledgerReasons } from '@umeeting/ledger'
import { codeReason } from '../input/system-reason.ts'
import type { Language } from '../language.ts'
import { ledgerTexts } from './texts.ts'

type Reason = keyof typeof ledgerReasons

const codes: ReadonlyMap<string, Reason> = new Map(
  Object.entries(ledgerReasons).map(([code, text]) => [text, code as Reason]),
)

/** A reason that was recorded, in a language where it is the ledger's own; others are told as they came. */
export function reasonText(reason: string, language: Language): string {
  const code = codes.get(reason)
  return code === undefined ? reason : ledgerTexts(language).reasons[code]
}

/** Why an event came, in a language: what the network or the service said of a call, or else the reason. */
export function eventReason(
  { reason, call }: { readonly reason: string; readonly call?: FailedCall },
  language: Language,
): string {
  if (!call) return reasonText(reason, language)
  const { texts } = language
  return 'failed' in call
    ? texts.call.failed(call.operation, codeReason(call.failed, texts), undefined)
    : texts.call.refused(call.operation, call.status, call.message)
}
