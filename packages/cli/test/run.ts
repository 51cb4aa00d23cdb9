import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const bin: string = join(import.meta.dirname, '..', 'bin', 'umeeting.js')

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

/** Runs the built command as its users do, in English unless the environment says otherwise. */
export function run(
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    input,
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env },
  })
  return { stdout, stderr, status }
}

export interface PrintedPreview {
  readonly sentence: string
  readonly recurrence: object
  readonly rrule: string | null
  readonly start: string
  readonly end: object
  readonly zone: string
  readonly occurrences: readonly {
    readonly number: number
    readonly localStart: string
    readonly startsAt: string
  }[]
  readonly notices: readonly { readonly code: string; readonly text: string }[]
  readonly more: boolean
}

export function previewJson(args: readonly string[]): PrintedPreview {
  return JSON.parse(run(['preview', '--json', ...args]).stdout) as PrintedPreview
}
