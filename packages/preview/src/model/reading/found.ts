import type { Unreadable } from './unreadable.ts'

/** A layer that was taken off a pasted text, outermost first; the names of wrapping keys stand as they came. */
export type Layer = { readonly form: Form } | { readonly form: 'key'; readonly name: string }

export type Form =
  | 'calendar'
  | 'code'
  | 'code-fence'
  | 'command'
  | 'html-entities'
  | 'form'
  | 'http'
  | 'json'
  | 'link'
  | 'list-of-one'
  | 'names'
  | 'powershell'
  | 'rrule'
  | 'table'
  | 'xml'

/** What a reader of one form makes of a text: a value to look for the rule in, or why there is none. */
export type Found =
  { readonly value: unknown; readonly layers: readonly Layer[] } | { readonly unreadable: Unreadable }

export function found(value: unknown, ...forms: readonly Form[]): Found {
  return { value, layers: forms.map((form) => ({ form })) }
}
