/** A number from 0 (inclusive) to 1 (exclusive), the next of a row that its seed stands for. Mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What a process that died meets wherever it goes on. */
export class Crash extends Error {
  override readonly name = 'Crash'
}

interface Waiting {
  readonly process: SimulatedProcess
  readonly goOn: () => void
  readonly crash: () => void
}

/** A process of the simulation: it stops at every gate until it is let through, and may die there. */
export class SimulatedProcess {
  dead = false
  readonly #scheduler: Scheduler

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler
  }

  /** @throws Crash */
  async gate(): Promise<void> {
    if (this.dead) throw new Crash()
    await new Promise<void>((goOn, fail) => {
      this.#scheduler.waiting.push({ process: this, goOn, crash: () => fail(new Crash()) })
    })
  }
}

/**
 * Runs several processes in one, one step at a time, in an order that a seed stands for. Whatever waits for no gate
 * has come to rest by the end of a turn of the event loop: nothing in the simulation waits for anything else.
 */
export class Scheduler {
  readonly waiting: Waiting[] = []
  readonly random: () => number

  constructor(random: () => number) {
    this.random = random
  }

  /** Lets one of the waiting processes through; answers whether there was one. */
  async step(): Promise<boolean> {
    await turn()
    const [next] = this.waiting.splice(Math.floor(this.random() * this.waiting.length), 1)
    if (!next) return false
    next.goOn()
    await turn()
    return true
  }

  /** A process dies wherever it is. */
  async kill(process: SimulatedProcess): Promise<void> {
    process.dead = true
    const its = this.waiting.filter((each) => each.process === process)
    for (const each of its) {
      this.waiting.splice(this.waiting.indexOf(each), 1)
      each.crash()
    }
    await turn()
  }
}

async function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
