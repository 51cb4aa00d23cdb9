import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver } from 'playwright-core'
import { build } from 'vite'
import { afterAll } from 'vitest'

const root = join(import.meta.dirname, '..')

/**
 * Builds the page as it ships, in a folder of its own, and answers its address on disk.
 *
 * @param pageUrl where others open it
 */
export async function buildPage(pageUrl = ''): Promise<string> {
  const outDir = temporaryFolder()
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    define: { PAGE_URL: JSON.stringify(pageUrl) },
    build: { outDir, emptyOutDir: false },
  })
  return `file://${join(outDir, 'page.html')}`
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'umeeting-page-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * A real Chromium, which comes with the packages; undefined where none can start, with the reason on stderr.
 *
 * @throws where `CI` is set: a run that answers for the page must have seen it.
 */
export async function startBrowser(): Promise<Browser | undefined> {
  try {
    const browser = await driver.launch({
      executablePath: await chromium.executablePath(),
      // Not the package's own flags: those are for a function that opens one page, and a single process dies with it.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
    afterAll(async () => browser.close())
    return browser
  } catch (error) {
    if ((process.env['CI'] ?? '') !== '') throw error
    process.stderr.write(
      `\nSKIPPED: no Chromium can start here, the page is not tested: ${String(error)}\n\n`,
    )
    return undefined
  }
}
