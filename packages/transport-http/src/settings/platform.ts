interface Platform {
  readonly process?: { readonly versions?: { readonly undici?: unknown; readonly bun?: unknown } }
}

/** Typed here, since the types of each platform know only some of these names. */
const here: object = globalThis

/**
 * Whether a stream is sent with the length that its header says, and read only once there is a connection: so on Node
 * and Bun. Browsers send streams over HTTP/2 alone, Deno and workerd send them chunked.
 */
export function sendsStreams(platform: Platform = here): boolean {
  const { undici, bun } = platform.process?.versions ?? {}
  return undici !== undefined || bun !== undefined
}
