import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Chunk, ChunkResult } from './reconcile-chunk.ts'
import type { WorkerSettings } from './worker.ts'

/** Where chunks are reconciled. */
export interface Reconcilers {
  readonly run: (chunk: Chunk) => Promise<ChunkResult>
  /** How many chunks are worked on at the same time. */
  readonly threads: number
  readonly close: () => Promise<void>
}

/** What of Piscina is used. Its own declarations don't compile with `exactOptionalPropertyTypes`. */
interface PiscinaModule {
  readonly Piscina: new (options: {
    readonly filename: string
    readonly minThreads: number
    readonly maxThreads: number
    readonly workerData: WorkerSettings
    readonly resourceLimits: { readonly maxYoungGenerationSizeMb: number }
  }) => {
    readonly run: (task: Chunk, options: { readonly transferList: readonly object[] }) => Promise<ChunkResult>
    readonly close: () => Promise<void>
  }
}

/** The bundled worker, beside the bundled command. */
const WORKER = new URL('reconcile-worker.js', import.meta.url)

/** What a thread takes for what lives as long as a line: enough, and the same for a thousand lines and a million. */
const YOUNG_MEGABYTES = 16

/** A thread for each processor. */
export function threadPool(settings: WorkerSettings): Reconcilers {
  // Loaded with the first thread: a short input needs none.
  const require = createRequire(import.meta.url)
  const { Piscina } = require('piscina') as PiscinaModule
  const threads = availableParallelism()
  const pool = new Piscina({
    filename: fileURLToPath(WORKER),
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })
  return {
    threads,
    run: async (chunk) => pool.run(chunk, { transferList: [chunk.bytes.buffer] }),
    close: async () => pool.close(),
  }
}
