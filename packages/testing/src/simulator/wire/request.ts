/** A request as it comes from the wire. */
export interface WireRequest {
  readonly method: string
  /** The path of the URL, from its first slash on. */
  readonly path: string
  /** `application/x-www-form-urlencoded` */
  readonly body: string
}
