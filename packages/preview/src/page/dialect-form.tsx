import {
  type Dialect,
  dialectChoices,
  documentedDialect,
  type Issue,
  type Locale,
  zoomDialect,
} from '@umeeting/core'
import type { JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { type DialectDraft, dialectDraftOf } from '../model/dialect-draft.ts'
import type { Rule } from '../model/draft.ts'
import type { Effect } from '../model/effects.ts'
import { type DialectPoint, dialectPointsShown, pointEffects, USUAL_LIMIT } from '../model/point-effects.ts'
import { statutoryYears } from '../model/statutory.ts'
import { countText } from '../text/intl.ts'
import { type AllTexts, usePageTexts } from '../text/page-language.ts'
import { SelectField, TextField } from '../view/field.tsx'
import { useSettled } from './use-settled.ts'

interface DialectFormProps {
  readonly draft: DialectDraft
  readonly rule: Rule | undefined
  /** Whether the rule was read from a pasted booking, which is then read anew. */
  readonly isPasted: boolean
  readonly issues: Readonly<Partial<Record<keyof Dialect, readonly Issue[]>>>
  readonly unknownDate: string | undefined
  readonly onChange: (change: Partial<DialectDraft>) => void
}

const presets = { documented: documentedDialect, zoom: zoomDialect } as const

/** The points that the service's documentation leaves open; those that matter for this rule in front. */
export function DialectForm(props: DialectFormProps): JSX.Element {
  const { rule, onChange } = props
  const settled = useSettled(rule)
  const effects = useMemo(() => (settled ? pointEffects(settled) : undefined), [settled])
  const change = useRef(onChange)
  change.current = onChange
  const { draft, isPasted, issues, unknownDate } = props
  // Most edits are of the rule: until their effects are known, nothing here is drawn anew.
  return useMemo(
    () => (
      <Points
        {...{ draft, isPasted, issues, unknownDate, effects }}
        onChange={(changed) => change.current(changed)}
      />
    ),
    [draft, isPasted, issues, unknownDate, effects],
  )
}

interface PointsProps extends Omit<DialectFormProps, 'rule'> {
  readonly effects: Readonly<Record<DialectPoint, Effect>> | undefined
}

function Points(props: PointsProps): JSX.Element {
  const { draft, issues, effects, onChange } = props
  const { t } = usePageTexts()
  const matters = (point: DialectPoint) =>
    effects?.[point].kind !== 'none' ||
    draft[point] !== dialectDraftOf(documentedDialect)[point] ||
    issues[point] !== undefined
  const front = dialectPointsShown.filter(matters)
  const others = dialectPointsShown.filter((point) => !matters(point))
  const field = (point: DialectPoint) => (
    <PointField key={point} point={point} effect={effects?.[point]} {...props} />
  )
  return (
    <section class="card dialect" aria-labelledby="dialect-heading">
      <div>
        <h2 id="dialect-heading">{t.dialect}</h2>
        <p class="hint">{t.dialectLead}</p>
      </div>
      <div class="chips" role="group" aria-label={t.presetsName}>
        {(['documented', 'zoom'] as const).map((name) => {
          // The zone is where the service is, whatever else it does.
          const preset = { ...dialectDraftOf(presets[name]), zone: draft.zone }
          const isChosen = dialectPointsShown.every((point) => preset[point] === draft[point])
          return (
            <button
              key={name}
              type="button"
              class="chip"
              aria-pressed={isChosen}
              onClick={() => onChange(preset)}
            >
              {t.presets[name]}
            </button>
          )
        })}
      </div>
      <TextField
        id="zone"
        label={t.points.zone}
        value={draft.zone}
        list="zones"
        issues={issues.zone}
        onChange={(zone) => onChange({ zone })}
      />
      {front.map(field)}
      {others.length > 0 && (
        <details>
          <summary>{t.otherPoints(String(others.length))}</summary>
          <div class="stack">{others.map(field)}</div>
        </details>
      )}
    </section>
  )
}

interface PointFieldProps extends Omit<DialectFormProps, 'rule'> {
  readonly point: DialectPoint
  readonly effect: Effect | undefined
}

function PointField({
  point,
  effect,
  draft,
  isPasted,
  issues,
  unknownDate,
  onChange,
}: PointFieldProps): JSX.Element {
  const { t, locale } = usePageTexts()
  const hint = effectText(point, effect, { draft, isPasted }, t, locale)
  if (point === 'maxOccurrences') {
    return (
      <TextField
        id={point}
        class="narrow"
        label={t.points[point]}
        numeric
        value={draft[point]}
        hint={`${t.limitHint}${hint === undefined ? '' : ` · ${hint}`}`}
        issues={issues[point]}
        onChange={(maxOccurrences) => onChange({ maxOccurrences })}
      />
    )
  }
  const choices =
    point === 'workdays' ? (['monday-to-friday', 'chinese-statutory'] as const) : dialectChoices[point]
  const isUnknown = point === 'workdays' && unknownDate !== undefined
  return (
    <SelectField<(typeof choices)[number]>
      id={point}
      label={t.points[point]}
      value={draft[point]}
      choices={choices.map((choice) => [choice, t.choices[choice]] as const)}
      hint={hint}
      wrong={isUnknown ? t.unknownWorkdays(unknownDate, statutoryYears) : undefined}
      onChange={(choice) => onChange({ [point]: choice })}
    />
  )
}

function effectText(
  point: DialectPoint,
  effect: Effect | undefined,
  { draft, isPasted }: Pick<PointFieldProps, 'draft' | 'isPasted'>,
  t: AllTexts,
  locale: Locale,
): string | undefined {
  if (!effect) return undefined
  const how = otherReading(point, draft, t)
  if (effect.kind === 'unknown' || effect.kind === 'none') return t.effects[effect.kind](how)
  // What was entered as days keeps its days: only what is sent for them changes.
  if (point === 'weekdayNumbering' && !isPasted) return t.effects.sends
  const count = countText(effect.count, locale)
  if (effect.isLeast) return t.effects.atLeast(how, count)
  return effect.count === 1 ? t.effects.date(how) : t.effects.dates(how, count)
}

function otherReading(point: DialectPoint, draft: DialectDraft, t: AllTexts): string {
  if (point !== 'maxOccurrences') return t.effects.otherwise
  return draft.maxOccurrences.trim() === ''
    ? t.effects.withLimit(String(USUAL_LIMIT))
    : t.effects.withoutLimit
}
