// How fluid the page is: `pnpm preview:page && pnpm --filter @umeeting/preview fluidity`. Figures, each beside what it
// should be: from a keystroke to the picture with 10,000 dates and the processor slowed six times; the first paint there
// (what the page is for) and that of the answer; and comparing 10,000 shifted rows unslowed, from the paste to the
// picture. Figures are of this machine: on a busy one they say little.
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as driver } from 'playwright-core'

const ROUNDS = 15
const DATES = 10_000
const SLOWED = 6
const page = `file://${join(import.meta.dirname, '..', 'dist', 'page.html')}`
const rule = `#start_time=2026-01-05+10:00:00&recurrence_type=1&daily_type=1&end_times=${DATES}`

const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
})

say(
  'a time typed, to the picture',
  50,
  await inPage(SLOWED, async (tab) =>
    times(async (round) => tab.evaluate(typeInto, { selector: '#time', value: `1${round % 10}:00` })),
  ),
)
say(
  'a count typed, to the picture',
  50,
  await inPage(SLOWED, async (tab) =>
    times(async (round) => tab.evaluate(typeInto, { selector: '#count', value: String(DATES + round) })),
  ),
)
say('the first paint', 1000, await times(async () => inPage(SLOWED, async (tab) => tab.evaluate(firstPaint))))
say(
  'the sentence painted',
  1000,
  await times(async () => inPage(SLOWED, async (tab) => tab.evaluate(saidAt))),
)
say(
  '10,000 shifted rows compared',
  200,
  await times(async () =>
    inPage(1, async (tab) => {
      await tab.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await tab.click('#tab-compare')
      await tab.evaluate(async (text) => navigator.clipboard.writeText(text), shiftedAnswer())
      await tab.focus('#answer')
      const taken = tab.evaluate(pasted)
      await tab.keyboard.press('ControlOrMeta+V')
      return taken
    }),
  ),
)
await browser.close()

/**
 * Runs in a page of its own, with the processor slowed so many times.
 *
 * @template Answer
 * @param {number} slowed
 * @param {(tab: import('playwright-core').Page) => Promise<Answer>} run
 */
async function inPage(slowed, run) {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } })
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  await tab.addInitScript(noteSaid)
  await tab.goto(page + rule)
  await tab.waitForSelector('.said')
  const answer = await run(tab)
  await context.close()
  return answer
}

/** @param {(round: number) => Promise<number>} once milliseconds */
async function times(once) {
  /** @type {number[]} */
  const taken = []
  for (let round = 0; round < ROUNDS; round++) {
    // One after the other, as a person does it.
    taken.push(await once(round))
  }
  taken.sort((left, right) => left - right)
  return { median: taken[ROUNDS >> 1] ?? Number.NaN, worst: taken.at(-1) ?? Number.NaN }
}

/**
 * @param {string} name
 * @param {number} most milliseconds
 * @param {{ median: number, worst: number }} taken
 */
function say(name, most, { median, worst }) {
  const verdict = median <= most ? 'within' : 'OVER'
  process.stdout.write(
    `${name.padEnd(32)}${median.toFixed(0).padStart(5)} ms (worst ${worst.toFixed(0)}), ${verdict} ${most} ms\n`,
  )
}

/** The predicted dates as the service would answer them, each an hour later. */
function shiftedAnswer() {
  const first = Date.UTC(2026, 0, 5, 11)
  const occurrences = Array.from({ length: DATES }, (_, index) => ({
    start_time: new Date(first + index * 86_400_000).toISOString().slice(0, 19).replace('T', ' '),
    uuid: String(index),
  }))
  return JSON.stringify({ status: 200, message: 'OK', data: { occurrences } })
}

/**
 * Runs in the page: milliseconds from an input to the picture after it.
 *
 * @param {{ selector: string, value: string }} input
 */
async function typeInto({ selector, value }) {
  const element = document.querySelector('umeeting-recurrence')
  const field = /** @type {HTMLInputElement} */ (
    document.querySelector(selector) ?? element?.shadowRoot?.querySelector(selector)
  )
  const before = performance.now()
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  return performance.now() - before
}

/** Runs in the page: milliseconds from the next paste to the picture after it. */
async function pasted() {
  return new Promise((/** @type {(taken: number) => void} */ done) => {
    const begin = () => {
      const before = performance.now()
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - before)))
    }
    addEventListener('paste', begin, { capture: true, once: true })
  })
}

/** Runs in the page before its scripts: notes when the sentence was painted. */
function noteSaid() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.said')) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => performance.mark('said')))
  })
  observer.observe(document, { childList: true, subtree: true })
}

/** Runs in the page: milliseconds from its start to the picture with the sentence. */
async function saidAt() {
  while (performance.getEntriesByName('said').length === 0) {
    await new Promise((done) => setTimeout(done, 20))
  }
  return performance.getEntriesByName('said')[0]?.startTime ?? Number.NaN
}

/** Runs in the page: milliseconds from its start to its first picture. */
function firstPaint() {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
}
