/** The service refuses a request: the status and the message of its failing envelope. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** No such meeting (any more). */
export function gone(id: string): Refusal {
  return new Refusal(404, `会议不存在 (no such meeting): ${id}`)
}
