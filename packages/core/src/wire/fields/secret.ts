const REDACTED = '[redacted]'

/**
 * A value that whoever holds it may act with: a host key, a token, a start link, a password. It prints as
 * `[redacted]` wherever something prints it (`console.log`, `JSON.stringify`, `util.inspect`, templates), and is read
 * by asking for it: `reveal()`.
 *
 * @example
 * const key = new Secret('030488')
 * `${key}` // '[redacted]'
 * key.reveal() // '030488'
 */
export class Secret<Value = string> {
  readonly #value: Value

  constructor(value: Value) {
    this.#value = value
  }

  /** The value itself. */
  reveal(): Value {
    return this.#value
  }

  /** `[redacted]`, in a template for one. */
  toString(): string {
    return REDACTED
  }

  /** `[redacted]`, in what `JSON.stringify` writes. */
  toJSON(): string {
    return REDACTED
  }

  /** `[redacted]`, where text or a number is wanted. */
  [Symbol.toPrimitive](): string {
    return REDACTED
  }

  static {
    // The name under which Node's `util.inspect`, and with it `console.log`, asks a value how it prints.
    Object.defineProperty(Secret.prototype, Symbol.for('nodejs.util.inspect.custom'), {
      value: () => REDACTED,
    })
  }
}
