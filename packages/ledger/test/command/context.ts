import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSimulatedService, type FaultKind, faultQueue } from '@umeeting/testing'
import { listenOnLoopback } from '@umeeting/testing/simulator-http'
import { afterAll, onTestFinished, vi } from 'vitest'
import { start } from '../../../cli/test/live.ts'

// Each line of a story is a process; a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 })

export const folder: string = mkdtempSync(join(tmpdir(), 'umeeting-command-'))
afterAll(() => rmSync(folder, { recursive: true }))

export const request = JSON.stringify({
  topic: 'Class',
  meeting_capacity: 25,
  duration: 45,
  start_time: '2030-01-08 19:00:00',
  recurrence_type: 2,
  weekly_days: '2',
  end_times: 5,
})
const requestFile = join(folder, 'request.json')
writeFileSync(requestFile, request)
export const book = ['book', '--request', requestFile, '--key']
export const work = ['work', '--until-done', '--timeout', '1', '--settle', '0']

/** Runs `umeeting ledger` on one database and one service. */
export async function openStory(database: readonly string[], faults: readonly FaultKind[] = []) {
  const service = createSimulatedService({
    dialect: { maxOccurrences: 3 },
    faults: faultQueue(faults, 'schedule').source,
  })
  const { url, close } = await listenOnLoopback(service)
  onTestFinished(close)
  const { apiKey, apiSecret } = service.credentials
  const settings = { UMEETING_BASE_URL: url, UMEETING_API_KEY: apiKey, UMEETING_API_SECRET: apiSecret }
  const begin = (words: readonly string[]): ReturnType<typeof start> =>
    start(['ledger', ...words, ...database], settings)
  const ledger = async ([action = '', ...words]: readonly string[], env: Record<string, string> = {}) =>
    start(['ledger', action, ...database, ...words], { ...settings, ...env }).ended
  return { service, ledger, begin }
}

/** Of JSON, one object a line. */
export function linesOf(text: string): readonly Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
