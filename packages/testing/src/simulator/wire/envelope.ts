/** `{status, message, data}`; `data` may be left out. */
export interface Envelope {
  readonly status: number
  readonly message: string
  readonly data?: unknown
}
