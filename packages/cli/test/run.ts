import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const bin: string = join(import.meta.dirname, '..', 'bin', 'umeeting.js')

/** An environment that says nothing but the language of most tests, English. */
export const environment: Readonly<Record<string, string | undefined>> = {
  PATH: process.env['PATH'],
  LANG: 'C.UTF-8',
}

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly status: number | null
}

export interface Surroundings {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the built command as its users do. */
export function run(args: readonly string[], { input = '', env = {} }: Surroundings = {}): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    input,
    env: { ...environment, ...env },
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

export function previewJson(args: readonly string[], surroundings?: Surroundings): PrintedPreview {
  return JSON.parse(run(['preview', '--json', ...args], surroundings).stdout) as PrintedPreview
}
