import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as driver } from 'playwright-core'

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const server = createServer(({ url }, response) => {
  const path = url === '/' ? '/index.html' : url
  response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
  createReadStream(join('dist', path))
    .on('error', () => response.writeHead(404).end())
    .pipe(response)
}).listen(0)
const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
})
try {
  const page = await browser.newPage()
  const errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`http://localhost:${server.address().port}/`)
  await page.locator('#dates:not(:empty)').waitFor({ state: 'attached' })
  assert.equal(await page.locator('#dates').textContent(), '2026-11-30 10:00:00 2026-12-01 10:00:00 true')
  assert.ok(await page.evaluate(() => customElements.get('umeeting-recurrence') !== undefined))
  assert.deepEqual(errors, [])
  console.log(`Vite, Chromium ${browser.version()}`)
} finally {
  await browser.close()
  server.close()
}
