/** A server that renders pages may load this module: there is no element there to extend. */
const Base = ((globalThis as { HTMLElement?: unknown }).HTMLElement ?? Object) as typeof HTMLElement

/** What every form control has, and the attributes that are properties of the same name. */
export abstract class FormControl extends Base {
  /** How it takes part in its form. */
  protected readonly internals: ElementInternals = this.attachInternals()

  /** The form that it belongs to, as every form control has it (HTML, section 4.10); null outside of one. */
  get form(): HTMLFormElement | null {
    return this.internals.form
  }

  /** What is wrong with it, as every form control says it. */
  get validity(): ValidityState {
    return this.internals.validity
  }

  /** The sentence that a browser shows for it; empty where it is valid. */
  get validationMessage(): string {
    return this.internals.validationMessage
  }

  /** Whether a form that is sent asks it: not where it is disabled or read-only. */
  get willValidate(): boolean {
    return this.internals.willValidate
  }

  /** Whether it is valid; where it is not, an `invalid` event fires. */
  checkValidity(): boolean {
    return this.internals.checkValidity()
  }

  /** The same, and the browser shows what is wrong. */
  reportValidity(): boolean {
    return this.internals.reportValidity()
  }

  /** The name under which a form sends the value as JSON; without one, it sends the service's fields under their own names. */
  get name(): string {
    return this.getAttribute('name') ?? ''
  }

  set name(name: string) {
    this.setAttribute('name', name)
  }

  /** The IANA zone of local times. @default 'Asia/Shanghai' */
  get zone(): string {
    return this.getAttribute('zone') ?? ''
  }

  set zone(zone: string) {
    this.setAttribute('zone', zone)
  }

  /** The earliest start, inclusive: `yyyy-MM-dd` or `yyyy-MM-dd HH:mm:ss`. */
  get min(): string {
    return this.getAttribute('min') ?? ''
  }

  set min(min: string) {
    this.setAttribute('min', min)
  }

  /** Whether only the schedule is shown, and nothing can be changed. */
  get readonly(): boolean {
    return this.hasAttribute('readonly')
  }

  set readonly(isReadonly: boolean) {
    this.toggleAttribute('readonly', isReadonly)
  }

  /** Whether it can't be used, and sends nothing. */
  get disabled(): boolean {
    return this.hasAttribute('disabled')
  }

  set disabled(isDisabled: boolean) {
    this.toggleAttribute('disabled', isDisabled)
  }
}
