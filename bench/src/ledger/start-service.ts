import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface RunningService {
  readonly url: string
  readonly stop: () => void
}

/** @param meanMs how long it takes to answer, on average */
export async function startService(meanMs: number): Promise<RunningService> {
  const child = fork(join(import.meta.dirname, 'service.js'), [String(meanMs)])
  const [url] = (await once(child, 'message')) as [string]
  return { url, stop: () => child.disconnect() }
}
