import { recurrenceKinds, type Weekday, weekdays } from '@umeeting/core'
import type { JSX } from 'preact'
import type { Draft, FieldIssues } from '../model/draft.ts'
import { useTexts } from '../text/language.ts'
import { Choices, Issues, SelectField, TextField } from './field.tsx'

interface RuleFormProps {
  readonly draft: Draft
  readonly issues: FieldIssues
  readonly onChange: (change: Partial<Draft>) => void
}

export function RuleForm({ draft, issues, onChange }: RuleFormProps): JSX.Element {
  const { t } = useTexts()
  return (
    <div class="stack">
      <Choices
        legend={t.repeats}
        name="kind"
        value={draft.kind}
        choices={recurrenceKinds.map((kind) => [kind, t.kinds[kind]] as const)}
        onChange={(kind) => onChange({ kind })}
      />
      <KindFields draft={draft} issues={issues} onChange={onChange} />
      <div class="row">
        <TextField
          id="date"
          label={t.date}
          type="date"
          value={draft.date}
          issues={issues.start}
          onChange={(date) => onChange({ date })}
        />
        <TextField
          id="time"
          label={t.time}
          type="time"
          value={draft.time}
          onChange={(time) => onChange({ time })}
        />
      </div>
      {draft.kind !== 'once' && <EndFields draft={draft} issues={issues} onChange={onChange} />}
      <TextField
        id="zone"
        label={t.zone}
        value={draft.zone}
        list="zones"
        issues={issues.zone}
        onChange={(zone) => onChange({ zone })}
      />
    </div>
  )
}

function KindFields({ draft, issues, onChange }: RuleFormProps): JSX.Element | null {
  const { t } = useTexts()
  const weekdayChoices = weekdays.map((weekday) => [weekday, t.longWeekdays[weekday]] as const)
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
    <div class="row">
      <SelectField
        id="week"
        label={t.week}
        value={draft.week}
        choices={Object.entries(t.weeks)}
        issues={issues.week}
        onChange={(week) => onChange({ week })}
      />
      <SelectField
        id="weekday"
        label={t.weekday}
        value={draft.weekday}
        choices={weekdayChoices}
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
    <fieldset class="choices" aria-describedby={issues.weekdays ? 'weekdays-issues' : undefined}>
      <legend>{t.onDays}</legend>
      <div class="toggles">
        {weekdays.map((weekday) => {
          const pressed = chosen.includes(weekday)
          const others = chosen.filter((each) => each !== weekday)
          return (
            <button
              key={weekday}
              type="button"
              aria-pressed={pressed}
              aria-label={t.longWeekdays[weekday]}
              onClick={() => onChange(pressed ? others : [...others, weekday])}
            >
              {t.weekdays[weekday]}
            </button>
          )
        })}
      </div>
      <Issues id="weekdays" label={t.onDays} issues={issues.weekdays} />
    </fieldset>
  )
}

function EndFields({ draft, issues, onChange }: RuleFormProps): JSX.Element {
  const { t } = useTexts()
  const endKinds = ['count', 'until', 'open'] as const
  return (
    <>
      <Choices
        legend={t.ends}
        name="end"
        value={draft.endKind}
        choices={endKinds.map((kind) => [kind, t.endKinds[kind]] as const)}
        onChange={(endKind) => onChange({ endKind })}
      />
      {draft.endKind === 'count' && (
        <TextField
          id="count"
          label={t.count}
          numeric
          value={draft.count}
          issues={issues.count}
          onChange={(count) => onChange({ count })}
        />
      )}
      {draft.endKind === 'until' && (
        <div class="row">
          <TextField
            id="until-date"
            label={t.untilDate}
            type="date"
            value={draft.untilDate}
            issues={issues.until}
            onChange={(untilDate) => onChange({ untilDate })}
          />
          <TextField
            id="until-time"
            label={t.untilTime}
            type="time"
            value={draft.untilTime}
            onChange={(untilTime) => onChange({ untilTime })}
          />
        </div>
      )}
    </>
  )
}
