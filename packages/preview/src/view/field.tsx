import { type Issue, issueText } from '@umeeting/core'
import type { ComponentChildren, JSX } from 'preact'
import { countText } from '../text/intl.ts'
import { useTexts } from '../text/language.ts'

/** What a control needs to be named, and to be tied to what is said of it. */
export interface FieldProps {
  readonly id: string
  readonly label: string
  readonly issues?: readonly Issue[] | undefined
  /** What is wrong in the form's own words, in place of the issues' texts. */
  readonly wrong?: string | undefined
  readonly hint?: string | undefined
}

interface Described {
  readonly 'aria-invalid': 'true' | undefined
  readonly 'aria-describedby': string | undefined
}

/** The attributes that tie a control to the hint and the issues shown under it. */
function described({ id, issues = [], wrong, hint }: Omit<FieldProps, 'label'>): Described {
  const isWrong = issues.length > 0 || wrong !== undefined
  const ids = [hint !== undefined && `${id}-hint`, isWrong && `${id}-issues`].filter((each) => each !== false)
  return {
    'aria-invalid': isWrong ? 'true' : undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  }
}

function Field({ children, ...field }: FieldProps & { children: ComponentChildren }): JSX.Element {
  return (
    <div class="field" part="field">
      <label for={field.id}>{field.label}</label>
      {children}
      {field.hint !== undefined && (
        <p class="hint" id={`${field.id}-hint`}>
          {field.hint}
        </p>
      )}
      <Issues {...field} />
    </div>
  )
}

/** Lines as the items of a list. */
export function itemsOf(lines: readonly string[]): readonly JSX.Element[] {
  return lines.map((line) => <li key={line}>{line}</li>)
}

/** At most so many issues are shown of one field. */
const MOST_ISSUES = 5

/** Issues in the reader's language, with the field called as the form calls it. */
export function Issues({ id, label, issues = [], wrong }: FieldProps): JSX.Element | null {
  const { locale, t } = useTexts()
  if (issues.length === 0 && wrong === undefined) return null
  const lines =
    wrong === undefined
      ? issues.slice(0, MOST_ISSUES).map((issue) => issueText({ ...issue, path: [label] }, locale))
      : [wrong]
  const more = wrong === undefined ? issues.length - MOST_ISSUES : 0
  return (
    <ul class="issues" part="issues" id={`${id}-issues`}>
      {itemsOf([...new Set(lines)])}
      {more > 0 && <li>{t.moreIssues(countText(more, locale))}</li>}
    </ul>
  )
}

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date' | 'time'
  readonly numeric?: boolean
  readonly list?: string
  readonly min?: string | undefined
  readonly class?: string
}

export function TextField(props: TextFieldProps): JSX.Element {
  const { type = 'text', numeric, value, onChange, list, min, class: name, ...field } = props
  return (
    <Field {...field}>
      <input
        id={field.id}
        part="input"
        type={type}
        value={value}
        autocomplete="off"
        class={name}
        inputMode={numeric ? 'numeric' : undefined}
        // Seconds only where they matter: otherwise every time shows `:00`.
        step={type === 'time' && value.length > 5 ? 1 : undefined}
        list={list}
        min={min}
        {...described(field)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}

interface SelectFieldProps<Choice extends string> extends FieldProps {
  readonly value: Choice
  readonly choices: readonly (readonly [value: Choice, text: string])[]
  readonly onChange: (value: Choice) => void
}

export function SelectField<Choice extends string>(props: SelectFieldProps<Choice>): JSX.Element {
  const { value, choices, onChange, ...field } = props
  return (
    <Field {...field}>
      <select
        id={field.id}
        part="input"
        {...described(field)}
        onChange={(event) => {
          const chosen = choices.find(([choice]) => choice === event.currentTarget.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice} selected={choice === value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface ChoiceProps<Choice extends string> {
  readonly legend: string
  readonly name: string
  readonly value: Choice
  readonly choices: readonly (readonly [value: Choice, text: string])[]
  readonly onChange: (value: Choice) => void
  readonly wrong?: string | undefined
}

/** One of a few, all in sight: radio buttons that look like chips. */
export function Choices<Choice extends string>(props: ChoiceProps<Choice>): JSX.Element {
  const { legend, name, value, choices, onChange, wrong } = props
  return (
    <fieldset
      class="choices"
      part="field"
      aria-describedby={wrong === undefined ? undefined : `${name}-issues`}
    >
      <legend>{legend}</legend>
      <div class="chips">
        {choices.map(([choice, text]) => (
          <label key={choice} class="chip" part={choice === value ? 'chip chosen' : 'chip'}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            {text}
          </label>
        ))}
      </div>
      <Issues id={name} label={legend} wrong={wrong} />
    </fieldset>
  )
}
