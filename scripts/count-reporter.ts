import { writeSync } from 'node:fs'
import type { Reporter, TestModule, Vitest } from 'vitest/node'

/**
 * Prints `N passed, N failed` (and `, N skipped` where there are any), counted over all projects, as the last line of
 * the run. A run in which no test passed is a failure: a gate that looked at nothing must not open.
 */
export class CountReporter implements Reporter {
  #modules: readonly TestModule[] = []
  #strayErrors = 0

  onInit(vitest: Vitest): void {
    // At exit, because other reporters and vitest itself may print after the run has ended.
    if (!vitest.config.watch) process.once('exit', () => this.#print())
  }

  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly unknown[]): void {
    this.#modules = modules
    this.#strayErrors = strayErrors.length
  }

  #print(): void {
    let passed = 0
    // An error outside of any test fails the run, so the line says so too.
    let failed = this.#strayErrors
    let skipped = 0
    for (const module of this.#modules) {
      const states = Array.from(module.children.allTests(), (test) => test.result().state)
      const failures = states.filter((state) => state === 'failed').length
      passed += states.filter((state) => state === 'passed').length
      skipped += states.filter((state) => state === 'skipped' || state === 'pending').length
      // A file that could not be loaded, or a hook that threw, fails without a failed test.
      failed += failures === 0 && module.state() === 'failed' ? 1 : failures
    }
    if (passed === 0) process.exitCode ||= 1
    writeSync(1, `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
  }
}
