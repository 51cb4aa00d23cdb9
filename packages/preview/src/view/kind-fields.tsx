import { type Weekday, weekdays } from '@umeeting/core'
import type { JSX } from 'preact'
import type { FieldIssues } from '../model/draft.ts'
import { useTexts } from '../text/language.ts'
import { Issues, SelectField, TextField } from './field.tsx'
import type { RuleFormProps } from './rule-form-props.ts'

/** The details of the chosen kind. */
export function KindFields({ draft, issues, readsFifthAsLast, onChange }: RuleFormProps): JSX.Element | null {
  const { t } = useTexts()
  if (draft.kind === 'weekly') {
    return (
      <WeekdayToggles
        chosen={draft.weekdays}
        issues={issues}
        onChange={(chosen) => onChange({ weekdays: chosen })}
      />
    )
  }
  if (draft.kind === 'monthlyByDay') {
    return (
      <TextField
        id="day"
        class="narrow"
        label={t.day}
        numeric
        value={draft.day}
        issues={issues.day}
        onChange={(day) => onChange({ day })}
      />
    )
  }
  if (draft.kind !== 'monthlyByWeekday') return null
  return (
    <div class="pair">
      <SelectField
        id="week"
        label={t.week}
        value={draft.week}
        choices={Object.entries(t.weeks).map(([week, name]) => [
          week,
          week === '5' && readsFifthAsLast ? t.fifthOrLast : name,
        ])}
        issues={issues.week}
        onChange={(week) => onChange({ week })}
      />
      <SelectField
        id="weekday"
        label={t.weekday}
        value={draft.weekday}
        choices={weekdays.map((weekday) => [weekday, t.longWeekdays[weekday]] as const)}
        onChange={(weekday) => onChange({ weekday })}
      />
    </div>
  )
}

interface WeekdayTogglesProps {
  readonly chosen: readonly Weekday[]
  readonly issues: FieldIssues
  readonly onChange: (chosen: readonly Weekday[]) => void
}

function WeekdayToggles({ chosen, issues, onChange }: WeekdayTogglesProps): JSX.Element {
  const { t } = useTexts()
  return (
    <fieldset class="choices" part="field" aria-describedby={issues.weekdays && 'weekdays-issues'}>
      <legend>{t.onDays}</legend>
      <div class="toggles">
        {weekdays.map((weekday) => {
          const pressed = chosen.includes(weekday)
          const others = chosen.filter((each) => each !== weekday)
          return (
            <button
              key={weekday}
              type="button"
              class="chip"
              part={pressed ? 'chip chosen' : 'chip'}
              aria-pressed={pressed}
              title={t.longWeekdays[weekday]}
              onClick={() => onChange(pressed ? others : [...others, weekday])}
            >
              {t.weekdays[weekday]}
            </button>
          )
        })}
      </div>
      <Issues
        id="weekdays"
        label={t.onDays}
        issues={issues.weekdays}
        wrong={chosen.length === 0 && issues.weekdays ? t.chooseDays : undefined}
      />
    </fieldset>
  )
}
