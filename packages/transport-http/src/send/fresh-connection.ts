/** The part of undici's `Dispatcher` that is used. https://undici.nodejs.org/#/docs/api/Dispatcher */
interface Dispatcher {
  readonly dispatch: (options: DispatchOptions, handler: unknown) => boolean
}

interface DispatchOptions {
  readonly origin?: unknown
  /** Whether the connection is closed after. */
  readonly reset?: boolean
}

/** Where undici, in Node and as a package, keeps the dispatcher that `fetch` uses: by its version of interface. */
const GLOBAL_DISPATCHERS = ['undici.globalDispatcher.2', 'undici.globalDispatcher.1'].map((name) =>
  Symbol.for(name),
)

/** Those that hold pools of connections by origin; a mock, say, is asked as it is. */
const POOLING: ReadonlySet<unknown> = new Set(['Agent', 'ProxyAgent', 'EnvHttpProxyAgent'])

/**
 * Sends on a new connection and closes it after. A server closes idle connections when it likes; a request that
 * crosses such a close on its way is lost, and it is unknown whether it was read. The dispatcher in use keeps its
 * settings (certificates, a proxy, a bound): only its pool is another one, by an origin that is spelled otherwise.
 */
const freshConnections: Dispatcher = {
  dispatch(options, handler) {
    const dispatcher = poolingDispatcher()
    if (!dispatcher) throw new Error('The dispatcher was taken away')
    return dispatcher.dispatch({ ...options, origin: `${String(options.origin)}/`, reset: true }, handler)
  },
}

function poolingDispatcher(): Dispatcher | undefined {
  const here = globalThis as Readonly<Record<symbol, object | undefined>>
  const found = GLOBAL_DISPATCHERS.map((symbol) => here[symbol]).find((each) => each !== undefined)
  return POOLING.has(found?.constructor.name) ? (found as Dispatcher) : undefined
}

/** What makes Node's `fetch` use a new connection; nothing where it can't be asked to. */
export function onFreshConnection(): object {
  return poolingDispatcher() ? { dispatcher: freshConnections } : {}
}
