// Draws the pictures of the README: `pnpm preview:page && pnpm --filter @umeeting/preview screenshots`. Chinese text
// needs a font with Chinese glyphs on the machine (Debian: fonts-noto-cjk).
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as driver } from 'playwright-core'

const root = join(import.meta.dirname, '..', '..', '..')
const page = `file://${join(root, 'packages', 'preview', 'dist', 'page.html')}`
const rule = '#start_time=2026-01-31+10:00:00&recurrence_type=3&monthly_day=31&end_times=6'

const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
})
for (const [locale, colorScheme] of [
  ['en', 'light'],
  ['zh-CN', 'light'],
  ['en', 'dark'],
  ['zh-CN', 'dark'],
]) {
  // One picture at a time: each has a browser context of its own.
  // oxlint-disable no-await-in-loop
  const context = await browser.newContext({ locale, colorScheme, viewport: { width: 1280, height: 860 } })
  const tab = await context.newPage()
  await tab.goto(page + rule)
  await tab.waitForSelector('.said')
  await tab.screenshot({ path: join(root, 'docs', `preview-${locale}-${colorScheme}.png`) })
  await context.close()
  // oxlint-enable no-await-in-loop
}
await browser.close()
