import type { Locale } from '../input/locale.ts'
import type { Result } from '../input/result.ts'
import type { StandardSchema } from '../wire/requests/standard-schema.ts'
import { fieldMessages } from './field-messages.ts'
import { type FormInput, fromForm, type FromFormOptions } from './from-form.ts'
import type { FieldLabels } from './labels.ts'

/** What a form's schema is told of the form. */
export interface FormSchemaOptions extends FromFormOptions {
  /**
   * What this form calls its fields, by their names, where that differs from `fieldLabels`.
   *
   * @default the words of `fieldLabels`
   */
  readonly labels?: Partial<FieldLabels>
}

/**
 * A Standard Schema (https://standardschema.dev/schema) for form libraries: reads what a form holds by `fromForm` and a
 * parser, and says what is wrong by `fieldMessages`, each sentence at the path of its field.
 *
 * @param parser such as `parseScheduledMeeting`
 * @example
 * const schema = formSchema('en', parseScheduledMeeting, { labels: { capacity: 'Places' } })
 * schema['~standard'].validate({ topic: 'Review', capacity: '0', start: '2026-11-30T10:00', durationMinutes: '45' })
 * // { issues: [{ message: '“Places” must be greater than 0.', path: ['capacity'] }] }
 */
export function formSchema<Output>(
  locale: Locale,
  parser: (input: unknown) => Result<Output>,
  options: FormSchemaOptions = {},
): StandardSchema<FormInput, Output> {
  return {
    '~standard': {
      version: 1,
      vendor: 'umeeting',
      validate(form) {
        const result = parser(fromForm(form, options))
        if (result.ok) return { value: result.value }
        return {
          issues: fieldMessages(result.issues, locale, options.labels).map(({ field, message }) => ({
            message,
            path: field === '' ? [] : field.split('.'),
          })),
        }
      },
    },
  }
}
