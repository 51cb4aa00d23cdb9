/**
 * Requests out of HTML forms, and what is wrong in words for whoever fills them in. An entry of
 * its own, because it brings sentences and labels in every language along.
 *
 * @module @umeeting/core/form
 */

export { type FormFieldKind, type FormFieldName, formFields } from './form-fields.ts'
export { type FormInput, fromForm, type FromFormOptions } from './from-form.ts'
export { type FieldLabels } from './labels.ts'
export { fieldLabels } from './languages.ts'
export { type FieldMessage, fieldMessages } from './field-messages.ts'
export { formSchema, type FormSchemaOptions } from './form-schema.ts'
