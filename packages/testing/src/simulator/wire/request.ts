/** A request as it comes from the wire. */
export interface WireRequest {
  /** In capitals: `POST`. */
  readonly method: string
  /** The path of the URL, from its first slash on, without a query. */
  readonly path: string
  /** `application/x-www-form-urlencoded`; undefined where it was too long to be read. */
  readonly body: string | undefined
}

/** The fields of a request as they came. */
export type WireFields = Readonly<Record<string, string>>

/** Where the service's paths begin, on whatever host. */
export const BASE_PATH = '/umeeting/'
