import { recurrenceKinds, type RecurrenceKind, zoneName } from '@umeeting/core'
import type { JSX } from 'preact'
import type { Draft } from '../model/draft.ts'
import { chooseKind, fits, followStart, type Suggestion, suggestionOf } from '../model/follow-start.ts'
import { type Texts, useTexts } from '../text/language.ts'
import { objectionText } from '../text/objection.ts'
import { EndFields } from './end-fields.tsx'
import { Choices, TextField } from './field.tsx'
import { KindFields } from './kind-fields.tsx'
import type { RuleFormProps } from './rule-form-props.ts'

/** When it starts, how it repeats, when it ends. A rule that was the start date's own follows it. */
export function RuleForm(props: RuleFormProps): JSX.Element {
  const { draft, issues, objection, zone, readsFifthAsLast, min, onChange } = props
  const { t, locale } = useTexts()
  const suggestion = suggestionOf(draft.date, readsFifthAsLast)
  const said = objection && objectionText(objection, locale)
  return (
    <div class="stack" part="form">
      <div class="pair">
        <TextField
          id="date"
          label={t.date}
          type="date"
          value={draft.date}
          min={min?.slice(0, 10)}
          issues={draft.time === '' ? [] : issues.start}
          wrong={draft.date === '' ? t.chooseDate : objection?.kind === 'too-early' ? said : undefined}
          onChange={(date) => onChange(followStart(draft, date, readsFifthAsLast))}
        />
        <TextField
          id="time"
          label={t.time}
          type="time"
          value={draft.time}
          wrong={draft.time === '' ? t.chooseTime : undefined}
          hint={t.clock(zoneName(zone, locale))}
          onChange={(time) => onChange({ time })}
        />
      </div>
      <Choices
        legend={t.repeats}
        name="kind"
        value={draft.kind}
        choices={recurrenceKinds.map((kind) => [kind, kindName(kind, draft, suggestion, t)] as const)}
        wrong={objection?.kind === 'unknown-workday' ? said : undefined}
        onChange={(kind) => onChange(chooseKind(draft, kind, readsFifthAsLast))}
      />
      <KindFields {...props} />
      {draft.kind !== 'once' && <EndFields {...props} />}
    </div>
  )
}

/** A kind as the start date would have it; the chosen one, where it is otherwise, by its general name. */
function kindName(kind: RecurrenceKind, draft: Draft, suggestion: Suggestion | undefined, t: Texts): string {
  if (!suggestion || (kind === draft.kind && !fits(draft, suggestion))) return t.kinds[kind]
  const weekday = t.longWeekdays[suggestion.weekday]
  switch (kind) {
    case 'weekly':
      return t.everyWeekday(weekday)
    case 'monthlyByDay':
      return t.monthlyOnDay(Number(suggestion.day))
    case 'monthlyByWeekday':
      return t.monthlyOnWeekday(
        suggestion.isLast ? t.last : t.weeks[Number(suggestion.week) as keyof Texts['weeks']],
        weekday,
      )
    case 'once':
    case 'daily':
    case 'workdays':
      return t.kinds[kind]
  }
}
