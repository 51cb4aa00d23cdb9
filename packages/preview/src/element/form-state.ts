import {
  type Dialect,
  encodeSeries,
  type Issue,
  issueText,
  type Locale,
  type Series,
  type SeriesFields,
} from '@umeeting/core'
import { type Draft, type FieldIssues, type Objection, readDraft } from '../model/draft.ts'
import { unknownDate } from '../model/effects.ts'
import { objectionText } from '../text/objection.ts'

/** What the form says, with every issue at its field. */
export interface FormReading {
  readonly series: Series | undefined
  readonly issues: FieldIssues
  /** Why a series that can be read is not taken all the same. */
  readonly objection?: Objection
}

/** Reads the form, with the earliest start that is allowed. A series whose dates are not all known is none. */
export function readForm(draft: Draft, dialect: Dialect, min: string | undefined): FormReading {
  const { series, issues } = readDraft(draft)
  if (!series) return { series, issues }
  if (min !== undefined && series.start < min)
    return { series: undefined, issues, objection: { kind: 'too-early', min } }
  const date = unknownDate({ series, dialect })
  if (date === undefined) return { series, issues }
  return { series: undefined, issues, objection: { kind: 'unknown-workday', date } }
}

/** What a form with the element in it sends: the service's fields under their own names, or their JSON under one name. */
export function formValueOf(
  series: Series | undefined,
  dialect: Dialect,
  name: string | null,
): FormData | string | null {
  if (!series) return null
  const fields = encodeSeries(series, dialect)
  return name === null || name === '' ? formDataOf(fields) : JSON.stringify(fields)
}

function formDataOf(fields: SeriesFields): FormData {
  const data = new FormData()
  for (const [field, value] of Object.entries(fields)) data.set(field, String(value))
  return data
}

interface Told {
  /** Why what was given can't be read. */
  readonly faults: readonly Issue[]
  readonly reading: FormReading
  readonly locale: Locale
}

/** Tells the form around the element whether it is valid, and if not, why and where. */
export function tellValidity(
  internals: ElementInternals,
  root: ShadowRoot,
  { faults, reading, locale }: Told,
): void {
  const { objection, issues } = reading
  const [issue] = [...faults, ...Object.values(issues).flat()]
  if (!issue && !objection) {
    internals.setValidity({})
    return
  }
  const said = issue ? issueText(issue, locale) : objection ? objectionText(objection, locale) : ''
  const anchor = root.querySelector<HTMLElement>('[aria-invalid]') ?? root.querySelector('input') ?? undefined
  internals.setValidity({ [flagOf(faults, objection)]: true }, said, anchor)
}

function flagOf(faults: readonly Issue[], objection: Objection | undefined): keyof ValidityStateFlags {
  if (faults.length > 0) return 'customError'
  return objection?.kind === 'too-early' ? 'rangeUnderflow' : 'badInput'
}
