import { type Issue, issueText } from '@umeeting/core'
import type { ComponentChildren, JSX } from 'preact'
import { useTexts } from '../text/language.ts'

/** What a control needs to be named, and to be tied to its issues. */
export interface FieldProps {
  readonly id: string
  readonly label: string
  readonly issues?: readonly Issue[] | undefined
}

/** The attributes that tie a control to the issues shown under it. */
function invalidity({ id, issues }: Pick<FieldProps, 'id' | 'issues'>): {
  'aria-invalid'?: 'true'
  'aria-describedby'?: string
} {
  return issues && issues.length > 0 ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-issues` } : {}
}

function Field({ id, label, issues, children }: FieldProps & { children: ComponentChildren }): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      <Issues id={id} label={label} issues={issues} />
    </div>
  )
}

/** Issues in the page's language, with the field called as the form calls it. */
export function Issues({ id, label, issues }: FieldProps): JSX.Element | null {
  const { locale } = useTexts()
  if (!issues || issues.length === 0) return null
  return (
    <ul class="issues" id={`${id}-issues`}>
      {issues.map((issue) => (
        <li key={issue.path.join('.')}>{issueText({ ...issue, path: [label] }, locale)}</li>
      ))}
    </ul>
  )
}

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date' | 'time'
  readonly numeric?: boolean
  readonly list?: string
}

export function TextField({
  type = 'text',
  numeric,
  value,
  onChange,
  list,
  ...field
}: TextFieldProps): JSX.Element {
  return (
    <Field {...field}>
      <input
        id={field.id}
        type={type}
        value={value}
        autocomplete="off"
        {...(numeric ? { inputMode: 'numeric', class: 'narrow' } : {})}
        {...(type === 'time' ? { step: 1 } : {})}
        {...(list === undefined ? {} : { list })}
        {...invalidity(field)}
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
        {...invalidity(field)}
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
}

/** One of a few, all in sight: radio buttons that look like a row of buttons. */
export function Choices<Choice extends string>(props: ChoiceProps<Choice>): JSX.Element {
  const { legend, name, value, choices, onChange } = props
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      <div class="segments">
        {choices.map(([choice, text]) => (
          <label key={choice} class={choice === value ? 'chosen' : ''}>
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
    </fieldset>
  )
}
