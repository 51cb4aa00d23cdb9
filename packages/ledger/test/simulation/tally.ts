import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LedgerEvent } from '../../src/index.ts'

const counts = process.env['UMEETING_COUNTS']
/** After so many worlds a long run says how far it has come. */
const EVERY = 1000

/** How much happened in the worlds of a run: a law that held says little where nothing did. */
export class Tally {
  worlds = 0
  broken = 0
  crashes = 0
  calls = 0
  readonly events = new Map<LedgerEvent['kind'], number>()
  readonly #about: object

  constructor(about: object) {
    this.#about = about
  }

  readonly count = ({ kind }: LedgerEvent): void => {
    this.events.set(kind, (this.events.get(kind) ?? 0) + 1)
  }

  add({ crashes, calls }: { readonly crashes: number; readonly calls: number }, isBroken: boolean): void {
    this.worlds += 1
    if (isBroken) this.broken += 1
    this.crashes += crashes
    this.calls += calls
    if (this.worlds % EVERY === 0) this.write(false)
  }

  /** As a line of the file of `reports` that UMEETING_COUNTS names, where it names one. */
  write(isDone: boolean): void {
    if (counts === undefined) return
    const folder = join(import.meta.dirname, '../../../../reports')
    const { worlds, broken, crashes, calls } = this
    const events = Object.fromEntries(this.events)
    const line = { ...this.#about, isDone, worlds, broken, crashes, calls, events }
    mkdirSync(folder, { recursive: true })
    appendFileSync(join(folder, counts), `${JSON.stringify(line)}\n`)
  }
}
