import {
  describe,
  type Dialect,
  documentedDialect,
  encodeSeries,
  type Issue,
  type Notice,
  noticesFor,
  type Series,
  type SeriesFields,
} from '@umeeting/core'
import { render } from 'preact'
import { type Draft, draftOf } from '../model/draft.ts'
import { firstDraft } from '../model/first-draft.ts'
import { localeAround } from '../text/language.ts'
import { type FormReading, readForm } from './form-state.ts'
import { readDialectGiven, readValue, takeEarly } from './given.ts'
import { FormControl } from './form-control.ts'
import { sheets } from './sheets.ts'
import { keepEventsInside, showElement } from './show-element.tsx'
import type { RecurrenceDetail, RecurrenceDialect, RecurrenceValue } from './types.ts'

const observed = ['value', 'lang', 'zone', 'dialect', 'min', 'readonly', 'view', 'name'] as const

/**
 * `<umeeting-recurrence>`: a form for a recurring meeting, and the schedule that it means, as one form-associated
 * element. It asks no network and styles nothing outside itself.
 *
 * ```html
 * <form method="post">
 *   <umeeting-recurrence name="recurrence" lang="en" min="2026-12-01"></umeeting-recurrence>
 * </form>
 * ```
 */
export class UmeetingRecurrence extends FormControl {
  static readonly formAssociated = true
  /** The attributes whose changes it follows. */
  static readonly observedAttributes: readonly string[] = observed

  readonly #root = this.attachShadow({ mode: 'open', delegatesFocus: true })
  #draft: Draft | undefined
  #reading: FormReading = { series: undefined, issues: {} }
  /** Why the given value or dialect can't be read; empty where it can. */
  #faults: readonly Issue[] = []
  #given: RecurrenceValue | undefined
  #dialectGiven: RecurrenceDialect | undefined
  #dialect: Dialect | undefined
  #isEdited = false
  #isDisabled = false

  constructor() {
    super()
    this.#root.adoptedStyleSheets = sheets()
    keepEventsInside(this.#root, () => this.#fire('change'))
  }

  /** The service's fields; null while the form says no series. Given as fields, or as their JSON or form-encoded text. */
  get value(): SeriesFields | null {
    const { series } = this
    return series && encodeSeries(series, this.#settled())
  }

  set value(given: RecurrenceValue) {
    this.#given = given
    this.#isEdited = false
    this.#readGiven()
  }

  /** The series in the core's words; null while the form says none. */
  get series(): Series | null {
    this.#settled()
    return this.#faults.length > 0 ? null : (this.#reading.series ?? null)
  }

  set series(series: Series) {
    this.#isEdited = true
    this.#faults = []
    this.#read(draftOf(series, this.#current()))
  }

  /** The sentence of the series in the element's language; empty while there is none. */
  get sentence(): string {
    const { series } = this
    return series ? describe(series, localeAround(this), this.#settled()) : ''
  }

  /** What a person should hear before booking. */
  get notices(): readonly Notice[] {
    const { series } = this
    return series ? noticesFor(series, this.#settled()) : []
  }

  /** How the service reads rules: `documented`, `zoom`, or choices of the core's `Dialect`. The days stay, their numbers change. */
  get dialect(): RecurrenceDialect {
    return this.#dialectGiven ?? this.getAttribute('dialect')
  }

  set dialect(given: RecurrenceDialect) {
    this.#dialectGiven = given ?? undefined
    this.#settle()
  }

  /** Called by the browser when it enters a document. */
  connectedCallback(): void {
    // A framework may have set properties before the element was known.
    takeEarly(this, ['value', 'dialect', 'series'])
    this.#settle()
  }

  /** Called by the browser when it leaves the document. */
  disconnectedCallback(): void {
    render(null, this.#root)
  }

  /** Called by the browser when one of `observedAttributes` changes. */
  attributeChangedCallback(name: string): void {
    if (name === 'value' && this.#given === undefined) this.#isEdited = false
    if (this.isConnected) this.#settle()
  }

  /** Called by the browser when its form is reset: back to the `value` of the markup. */
  formResetCallback(): void {
    this.#given = undefined
    this.#draft = undefined
    this.#isEdited = false
    this.#settle()
  }

  /** Called by the browser when it, or a fieldset around it, is disabled or enabled. */
  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled
    if (this.isConnected) this.#show()
  }

  /** Called by the browser with the value that it kept, as after going back to the page. */
  formStateRestoreCallback(state: string | File | FormData | null): void {
    if (typeof state === 'string') this.value = state
  }

  #current(): Draft {
    return (this.#draft ??= firstDraft(Date.now(), this.#settled().zone))
  }

  /** The dialect, read when it is first asked for. */
  #settled(): Dialect {
    if (!this.#dialect) {
      const read = readDialectGiven(this.dialect, this.getAttribute('zone'))
      this.#faults = read.ok ? [] : read.issues
      this.#dialect = read.ok ? read.value : documentedDialect
    }
    return this.#dialect
  }

  #settle(): void {
    this.#dialect = undefined
    this.#settled()
    if (this.#isEdited || this.#faults.length > 0) this.#read(this.#current())
    else this.#readGiven()
  }

  /** Takes the given value, unless it can't be read: then nothing changes but what is said of it. */
  #readGiven(): void {
    const read = readValue(this.#given ?? this.getAttribute('value'), this.#settled())
    this.#faults = read && !read.ok ? read.issues : []
    this.#read(read?.ok ? draftOf(read.value, this.#current()) : this.#current())
  }

  #edit(change: Partial<Draft>): void {
    this.#isEdited = true
    this.#faults = []
    this.#read({ ...this.#current(), ...change })
    this.#fire('input')
  }

  #read(draft: Draft): void {
    this.#draft = draft
    this.#reading = readForm(draft, this.#settled(), this.getAttribute('min') ?? undefined)
    if (this.isConnected) this.#show()
  }

  #show(): void {
    showElement(this, this.internals, this.#root, {
      draft: this.#current(),
      reading: this.#reading,
      faults: this.#faults,
      series: this.series ?? undefined,
      dialect: this.#settled(),
      isDisabled: this.#isDisabled,
      onChange: (change) => this.#edit(change),
      onCommit: () => this.#fire('change'),
    })
  }

  #fire(type: 'input' | 'change'): void {
    const { series, value, sentence, notices } = this
    const detail: RecurrenceDetail = { series, value, sentence, notices }
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }))
  }
}
