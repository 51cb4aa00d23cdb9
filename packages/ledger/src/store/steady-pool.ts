import type { PostgresPool } from 'kysely'

/** Those that have a listener already. */
const steady = new WeakSet<object>()

/**
 * A pool whose connections may be lost at any time. Both a `Pool` and a `Client` of `pg` emit `error` then, and Node
 * ends a process in which nobody listens to that. Whoever uses the connection next is told by its query.
 */
export function steadyPool(pool: PostgresPool): PostgresPool {
  listen(pool)
  return {
    async connect() {
      const client = await pool.connect()
      listen(client)
      return client
    },
    end: async () => pool.end(),
  }
}

/** What Kysely's types leave out of a pool and a client; one of another driver may have none. */
interface Emitter {
  readonly on?: (event: 'error', listener: () => void) => unknown
}

function listen(pooled: object): void {
  if (steady.has(pooled)) return
  steady.add(pooled)
  const emitter: Emitter = pooled
  emitter.on?.('error', () => undefined)
}
