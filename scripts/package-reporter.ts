import { relative } from 'node:path'
import type { Reporter, TestModule, TestSpecification } from 'vitest/node'

interface Tally {
  waiting: number
  passed: number
  failed: number
  skipped: number
  milliseconds: number
}

/** Prints a line a package and process time zone, as soon as all its tests have run. */
export class PackageReporter implements Reporter {
  readonly #tallies = new Map<string, Tally>()

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.#tallies.clear()
    for (const { moduleId, project } of specifications) this.#tally(moduleId, project.name).waiting += 1
  }

  onTestModuleEnd(module: TestModule): void {
    const tally = this.#tally(module.moduleId, module.project.name)
    const failedBefore = tally.failed
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') tally.passed += 1
      else if (state === 'failed') tally.failed += 1
      else tally.skipped += 1
    }
    // A file that could not be loaded, or a hook that threw, fails without a failed test.
    if (tally.failed === failedBefore && module.state() === 'failed') tally.failed += 1
    tally.milliseconds += module.diagnostic().duration
    tally.waiting -= 1
    if (tally.waiting === 0) process.stdout.write(`${lineOf(nameOf(module), tally)}\n`)
  }

  #tally(moduleId: string, project: string): Tally {
    const name = `${project} ${folderOf(moduleId)}`
    const tally = this.#tallies.get(name) ?? { waiting: 0, passed: 0, failed: 0, skipped: 0, milliseconds: 0 }
    this.#tallies.set(name, tally)
    return tally
  }
}

function nameOf({ moduleId, project }: TestModule): string {
  const folder = folderOf(moduleId)
  return ['once', 'shared'].includes(project.name) ? folder : `${folder} (${project.name})`
}

/** `core` of `packages/core/src/x.test.ts`, `scripts` of `scripts/x.test.ts`. */
function folderOf(moduleId: string): string {
  const [first = '', second = ''] = relative(process.cwd(), moduleId).replaceAll('\\', '/').split('/')
  return first === 'packages' ? second : first
}

function lineOf(name: string, { passed, failed, skipped, milliseconds }: Tally): string {
  const outcome = [
    failed > 0 ? `${failed} failed` : '',
    `${passed} passed`,
    skipped > 0 ? `${skipped} skipped` : '',
  ]
  const seconds = (milliseconds / 1000).toFixed(1)
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(30)} ${outcome.filter(Boolean).join(', ')} in ${seconds} s`
}
