import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver } from 'playwright-core'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

/** Builds the page as it ships and answers its address on disk. */
export async function buildPage(): Promise<string> {
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'silent' })
  return `file://${join(root, 'dist', 'page.html')}`
}

/** A real Chromium, which comes with the packages; undefined where none can start, with the reason on stderr. */
export async function startBrowser(): Promise<Browser | undefined> {
  try {
    return await driver.launch({
      executablePath: await chromium.executablePath(),
      // Not the package's own flags: those are for a function that opens one page, and a single process dies with it.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
  } catch (error) {
    process.stderr.write(
      `\nSKIPPED: no Chromium can start here, the page is not tested: ${String(error)}\n\n`,
    )
    return undefined
  }
}
