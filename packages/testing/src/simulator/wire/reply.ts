/** The answer to a request: status, headers, body, and how the connection ends. */
export interface Reply {
  /** Milliseconds before anything is answered. */
  readonly delayMs: number
  /** Undefined where the connection ends without an answer. */
  readonly head: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | undefined
  /** What comes before the ending; empty where nothing does. */
  readonly body: Uint8Array
  /** What comes after the body. `refused`: there was no connection at all. */
  readonly ending: 'complete' | 'reset' | 'stall' | 'refused'
}

export function reply(
  body: string | Uint8Array,
  {
    status = 200,
    type = 'application/json;charset=UTF-8',
    headers = {},
  }: {
    readonly status?: number
    readonly type?: string
    readonly headers?: Readonly<Record<string, string>>
  } = {},
): Reply {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return {
    delayMs: 0,
    head: { status, headers: { 'content-type': type, ...headers } },
    body: bytes,
    ending: 'complete',
  }
}

export function page(
  status: number,
  title: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const html = `<html><head><title>${status} ${title}</title></head><body>${text}</body></html>`
  return reply(html, { status, type: 'text/html', headers })
}

/** The connection ends without an answer. */
export function noReply(ending: 'reset' | 'refused'): Reply {
  return { delayMs: 0, head: undefined, body: new Uint8Array(), ending }
}
