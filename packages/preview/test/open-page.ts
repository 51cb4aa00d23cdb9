import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { beforeEach, expect } from 'vitest'

/** How a page is opened. */
export interface View {
  readonly fragment?: string
  /** Another page than that of the opener. */
  readonly address?: string
  /** Where requests may go; by default, to the opener's own address. */
  readonly own?: string
  readonly locale?: string
  readonly zone?: string
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active' | 'none'
  /** What stands on the page when it is ready. */
  readonly ready?: string
}

/** Every Monday and Wednesday, ten times. */
export const weekly = '#start_time=2026-11-30+10:00:00&recurrence_type=2&weekly_days=1,3&end_times=10'

/**
 * Opens pages, one at a time. A request to anywhere, an error or a refusal of the page's own policy fails the test that
 * it happens in.
 */
export function opener(browser: Browser | undefined, address: string): (view?: View) => Promise<Page> {
  let faults: string[] = []
  let open: Page | undefined
  beforeEach(() => {
    faults = []
    return async () => {
      await open?.context().close()
      open = undefined
      // oxlint-disable-next-line vitest/no-standalone-expect -- every test ends with it
      expect(faults).toEqual([])
    }
  })
  return async (view = {}) => {
    const { fragment = weekly, locale = 'en', zone = 'Asia/Shanghai', width = 1280 } = view
    const { colorScheme = 'light', forcedColors = 'none', ready = '.said', own = address } = view
    if (!browser) throw new Error('No browser')
    const context = await browser.newContext({
      locale,
      colorScheme,
      forcedColors,
      timezoneId: zone,
      viewport: { width, height: 900 },
    })
    const page = await context.newPage()
    open = page
    page.on('request', (request) => {
      if (!request.url().startsWith(own)) faults.push(`request: ${request.url()}`)
    })
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        faults.push(`console: ${message.text()}`)
    })
    await page.goto(view.address ?? address + fragment)
    await page.waitForSelector(ready)
    // The answer is painted first, calendar and list after it.
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
    return page
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page, shadow roots included. The checker comes in by the driver: the page lets no script in. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  )
}
