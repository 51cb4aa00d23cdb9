import { workerData } from 'node:worker_threads'
import type { Dialect, Locale } from '@umeeting/core'
import { type Chunk, chunkReconciler, type ChunkResult } from './reconcile-chunk.ts'

/** What a thread of a bulk run is started with. */
export interface WorkerSettings {
  readonly dialect: Dialect
  readonly locale: Locale
}

const { dialect, locale } = workerData as WorkerSettings
const reconcileChunk = chunkReconciler(dialect, locale)

/** Reconciles a chunk in a thread of its own. Piscina calls what a worker exports as its default. */
// oxlint-disable-next-line import/no-default-export
export default function reconcileInThread(chunk: Chunk): ChunkResult {
  return reconcileChunk(chunk)
}
