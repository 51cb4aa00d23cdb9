import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { buildPage, startBrowser } from './browser.ts'

const address = await buildPage()
const browser = await startBrowser()
afterAll(async () => browser?.close())

const weekly = '#start_time=2026-11-30+10:00:00&recurrence_type=2&weekly_days=1,3&end_times=10'

/** What would be a failure of any test: a request to anywhere, an error, a refusal of the page's own policy. */
let faults: string[] = []
let page: Page

interface View {
  readonly fragment?: string
  readonly locale?: string
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
  /** What stands on the page when it is ready. */
  readonly ready?: string
}

async function open({
  fragment = weekly,
  locale = 'en',
  width = 1280,
  colorScheme = 'light',
  ready = '.said',
}: View = {}): Promise<Page> {
  if (!browser) throw new Error('No browser')
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } })
  page = await context.newPage()
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) faults.push(`request: ${request.url()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
  })
  await page.goto(address + fragment)
  await page.waitForSelector(ready)
  return page
}

const sentence = async () => page.textContent('.said')
const occurringDates = async () =>
  page.$$eval('td.occurs', (cells) => cells.map((cell) => (cell as HTMLElement).dataset['date']))

it('the page is one file under 150 kB gzipped', () => {
  expect(gzipSync(readFileSync(new URL(address))).length).toBeLessThan(150_000)
})

it('the page holds no path of the machine that built it', () => {
  expect(readFileSync(new URL(address), 'utf8')).not.toContain(import.meta.dirname.replace(/test$/, ''))
})

describe.skipIf(!browser)('in Chromium, from disk', () => {
  beforeEach(() => {
    faults = []
    return async () => {
      await page.context().close()
      // oxlint-disable-next-line vitest/no-standalone-expect -- every test ends with it
      expect(faults).toEqual([])
    }
  })

  it('a link shows its rule: sentence, calendar, list', async () => {
    await open()
    expect(await sentence()).toBe('Every Monday and Wednesday at 10:00 (Beijing time), 10 times')
    expect((await occurringDates()).slice(0, 3)).toEqual(['2026-11-30', '2026-12-02', '2026-12-07'])
    expect(await page.textContent('.list [role=row]:nth-child(2)')).toContain('2026-12-02 Wed 10:00')
    expect(await page.textContent('#list-heading')).toContain('10 in all')
  })

  it.each([
    { why: 'a fault', fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=2&weekly_days=9' },
    { why: 'no start', fragment: '#recurrence_type=1&daily_type=1' },
    { why: 'nothing of a rule', fragment: '#nothing' },
  ])('a link with $why shows a banner and no schedule, until the form is edited', async ({ fragment }) => {
    await open({ fragment, ready: '#link-said' })
    expect(await page.textContent('#link-said')).toContain('no schedule is shown')
    expect(await page.locator('.said, td.occurs, .list').count()).toBe(0)
    await page.fill('#count', '3')
    expect(await sentence()).toContain('3 times')
    expect(await page.locator('#link-said').count()).toBe(0)
  })

  it('an escaped link is read as meant, and says so; an unknown name is said', async () => {
    await open({ fragment: `${weekly.replaceAll('&', '&amp;')}&amp;end_time=3` })
    expect(await sentence()).toBe('Every Monday and Wednesday at 10:00 (Beijing time), 10 times')
    expect(await page.textContent('#link-said')).toContain('&amp;')
    expect(await page.textContent('#link-said')).toContain('end_time')
  })

  it('the address follows the form, and a reload keeps the edit', async () => {
    await open()
    await page.fill('#count', '7')
    await page.reload()
    await page.waitForSelector('.said')
    expect(await sentence()).toContain('7 times')
    expect(page.url()).toContain('end_times=7')
  })

  it('a new fragment in an open page is shown; a faulty one changes nothing and says so', async () => {
    await open()
    await page.evaluate(() => {
      location.hash = '#start_time=2026-12-01+09:30:00&recurrence_type=1&daily_type=1&end_times=2'
    })
    await page.waitForSelector('.said:text("09:30")')
    expect(await page.inputValue('#count')).toBe('2')
    await page.evaluate(() => {
      location.hash = '#start_time=2026-12-01+09:30:00&recurrence_type=7'
    })
    await page.waitForSelector('#link-said')
    expect(await sentence()).toBe('Every day at 09:30 (Beijing time), 2 times')
    expect(await page.locator('.outputs.dimmed').count()).toBe(1)
  })

  it('hands out a calendar file, in the language of the page', async () => {
    await open({ locale: 'zh-CN' })
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=.ics')])
    expect(download.suggestedFilename()).toBe('umeeting.ics')
    const file = readFileSync(await download.path(), 'utf8')
    expect(file).toContain('\r\nDTSTART;TZID=Asia/Shanghai:20261130T100000\r\n')
    expect(file).toContain('\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10\r\n')
    expect(file.replaceAll('\r\n ', '')).toContain('\r\nSUMMARY:每周一、周三 10:00（北京时间），共 10 次\r\n')
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('says why where no calendar file can be made', async () => {
    await open({
      fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=3&monthly_day=31&end_date_time=2026-11-30',
    })
    await page.click('text=Download .ics')
    await page.waitForFunction(() => document.querySelector('.buttons [role=status]')?.textContent !== '')
    expect(await page.textContent('.buttons [role=status]')).toContain("can't be expressed")
  })

  it('speaks Chinese to a Chinese browser, switches, and remembers', async () => {
    await open({ locale: 'zh-CN' })
    expect(await sentence()).toBe('每周一、周三 10:00（北京时间），共 10 次')
    await page.click('header button[lang=en]')
    expect(await sentence()).toContain('Every Monday')
    await page.reload()
    expect(await sentence()).toContain('Every Monday')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
  })

  it('a rule that was written into the page is shown, and a link wins over it', async () => {
    await open()
    const folder = mkdtempSync(join(tmpdir(), 'umeeting-page-'))
    const copy = join(folder, 'preview.html')
    const rule = 'start_time=2026-12-01+09:30:00&amp;recurrence_type=1&amp;daily_type=1&amp;end_times=2'
    const html = readFileSync(new URL(address), 'utf8')
    writeFileSync(copy, html.replace('<html lang="en"', `<html lang="en" data-rule="${rule}"`))
    page.removeAllListeners('request')
    await page.goto(`file://${copy}`)
    expect(await sentence()).toBe('Every day at 09:30 (Beijing time), 2 times')
    await page.goto('about:blank')
    await page.goto(`file://${copy}${weekly}`)
    expect(await sentence()).toContain('Every Monday and Wednesday')
    rmSync(folder, { recursive: true })
  })

  it('every change of the form shows at once', async () => {
    await open()
    await page.click('button[aria-label=Friday]')
    expect(await sentence()).toContain('Every Monday, Wednesday and Friday')
    await page.check('input[name=kind][value=monthlyByDay]')
    await page.fill('#day', '31')
    await page.fill('#count', '6')
    expect(await sentence()).toContain(
      'On the 31st of every month at 10:00 (Beijing time), skipping shorter months',
    )
    expect(await page.textContent('.sentence .notices')).toContain('Months without a 31st are skipped')
    expect(await page.locator('.month.skipped').count()).toBeGreaterThan(2)
    await page.click('summary')
    await page.selectOption('#shortMonth', 'last-day')
    expect(await sentence()).toContain('On the last day of every month')
    expect(await page.locator('td.moved').count()).toBeGreaterThan(0)
  })

  it('invalid input shows its issue at the field and dims the last good preview', async () => {
    await open({ locale: 'zh-CN' })
    await page.fill('#count', '0')
    expect(await page.textContent('#count-issues')).toBe('次数应 ≥ 1，实际为 0')
    expect(await page.getAttribute('#count', 'aria-invalid')).toBe('true')
    expect(await page.locator('.outputs.dimmed').count()).toBe(1)
    expect(await sentence()).toContain('共 10 次')
    await page.click('button[aria-label=星期一]')
    await page.click('button[aria-label=星期三]')
    expect(await page.locator('#weekdays-issues').count()).toBe(1)
  })

  it.each([
    ['JSON', '{"start_time":"2026-01-31 10:00:00","recurrence_type":3,"monthly_day":31,"end_times":"6"}'],
    ['form data', 'start_time=2026-01-31+10%3A00%3A00&recurrence_type=3&monthly_day=31&end_times=6&topic=x'],
    [
      'a cURL line',
      `curl -X POST https://example.com/share/schedule --data-urlencode 'start_time=2026-01-31 10:00:00' -d "recurrence_type=3&monthly_day=31" -d end_times=6`,
    ],
    ['table rows', 'start_time\t2026-01-31 10:00:00\nrecurrence_type\t3\nmonthly_day\t31\nend_times\t6'],
    ['a table row', 'start_time\trecurrence_type\tmonthly_day\tend_times\n2026-01-31 10:00:00\t3\t31\t6'],
    [
      'a Markdown table',
      '| start_time | 2026-01-31 10:00:00 |\n| --- | --- |\n| recurrence_type | 3 |\n| monthly_day | 31 |\n| end_times | 6 |',
    ],
    ['an RRULE', 'DTSTART;TZID=Asia/Shanghai:20260131T100000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=6'],
  ])('a pasted booking as %s fills the form', async (_, text) => {
    await open()
    await page.fill('#paste', text)
    expect(await sentence()).toBe(
      'On the 31st of every month at 10:00 (Beijing time), skipping shorter months, 6 times',
    )
    expect(await page.inputValue('#day')).toBe('31')
    expect(await page.inputValue('#date')).toBe('2026-01-31')
  })

  it('the paste box follows the form, and says what it ignores or refuses', async () => {
    await open()
    await page.fill('#count', '12')
    expect(JSON.parse(await page.inputValue('#paste'))).toEqual({
      start_time: '2026-11-30 10:00:00',
      recurrence_type: '2',
      weekly_days: '1,3',
      end_times: '12',
    })
    await page.fill('#paste', '{"recurrence_type":3,"monthly_day":31,"monthly_week":9}')
    expect(await page.textContent('#paste-said')).toContain(
      'monthly_week is ignored because monthly_day is given',
    )
    await page.fill('#paste', '{"recurrence_type":2,"weekly_days":"8,x"}')
    expect(await page.textContent('#paste-said')).toContain('got "8"')
    expect(await page.locator('.outputs.dimmed').count()).toBe(1)
    await page.fill('#paste', 'lorem ipsum')
    expect(await page.textContent('#paste-said')).toContain('No field of a recurrence rule')
  })

  it('a paste can inject nothing', async () => {
    await open()
    await page.fill(
      '#paste',
      '{"recurrence_type":"<img src=x onerror=alert(1)>","weekly_days":"<script>alert(1)</script>"}',
    )
    expect(await page.locator('#paste-said img, #paste-said script').count()).toBe(0)
    expect(await page.textContent('#paste-said')).toContain('<img')
  })

  it('New York meets its clock changes, with a second zone beside', async () => {
    await open({
      fragment:
        '#start_time=2026-03-07+02:30:00&recurrence_type=1&daily_type=1&end_times=3&zone=America/New_York',
    })
    await page.fill('#second-zone', 'Asia/Shanghai')
    expect(await page.textContent('.sentence .notices')).toContain('Clocks go forward (New York time)')
    const row = await page.textContent('.list [role=row]:nth-child(2)')
    expect(row).toContain('2026-03-08 Sun 03:30')
    expect(row).toContain('15:30')
  })

  it('ten thousand dates: only the rows in sight exist, and the last is a scroll away', async () => {
    await open({ fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=1&daily_type=1&end_times=10000' })
    expect(await page.locator('.list [role=row]').count()).toBeLessThan(40)
    await page.evaluate(() => {
      const list = document.querySelector('.list')
      list?.scrollTo(0, list.scrollHeight)
    })
    await page.waitForFunction(() => document.querySelector('.list')?.textContent.includes('10,000'))
    expect(await page.textContent('.list-rows [role=row]:last-child')).toContain('2054-04-16')
  })

  it('months after the last date are not shown, and a compared date is one', async () => {
    await open()
    expect(await page.locator('.month').count()).toBe(3)
    await page.fill('#answer', '{"occurrences":[{"start_time":"2027-03-01 10:00:00"}]}')
    expect(await page.locator('.month').count()).toBe(6)
    await page.check('input[name=end][value=open]')
    expect(await page.locator('.month').count()).toBe(12)
  })

  it('far months cost what near ones do: a year a step, and back', async () => {
    await open({ fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=1&daily_type=1' })
    await page.click('button[aria-label="Later months"]')
    expect((await occurringDates())[0]).toBe('2027-11-01')
    await page.click('.pager button:nth-child(2)')
    expect((await occurringDates())[0]).toBe('2026-11-30')
  })

  it('copies hold no secret, and the link restores the page', async () => {
    await open({ fragment: `${weekly}&shortMonth=last-day` })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const copied = async (name: string) => {
      await page.click(`button:text-is("${name}")`)
      await page.waitForSelector('[role=status]:text-is("Copied")')
      return page.evaluate(async () => navigator.clipboard.readText())
    }
    expect(await copied('Copy cURL')).toContain('api_secret=$UMEETING_API_SECRET')
    expect(await copied('Copy RRULE')).toBe(
      'DTSTART;TZID=Asia/Shanghai:20261130T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10',
    )
    const link = await copied('Copy link')
    expect(link).toContain('shortMonth=last-day')
    await page.goto('about:blank').catch(() => undefined)
    faults = []
    await page.goto(link)
    expect(await sentence()).toContain('Every Monday and Wednesday')
    expect(await page.inputValue('#shortMonth')).toBe('last-day')
  })

  it('Compare finds a service that counts weekdays from Sunday, on the calendar and in words', async () => {
    await open({ locale: 'zh-CN' })
    const occurrences = ['2026-12-01', '2026-12-06', '2026-12-08'].map((date) => ({
      start_time: `${date} 10:00:00`,
      uuid: date,
    }))
    await page.fill('#count', '3')
    await page.fill('#answer', JSON.stringify({ status: 200, message: 'OK', data: { occurrences } }))
    expect(await page.textContent('.verdict')).toContain('不一致')
    expect(await page.textContent('.explanations li:first-child')).toContain('星期日')
    expect(await page.locator('td.missing').count()).toBeGreaterThan(0)
    expect(await page.locator('td.unexpected').count()).toBeGreaterThan(0)
    await page.fill('#answer', '{}')
    expect(await page.textContent('#compared')).toContain('既不是服务的返回')
  })

  it('the keyboard reaches every control in order, and chooses', async () => {
    await open()
    await page.focus('input[name=kind]:checked')
    await page.keyboard.press('ArrowRight')
    expect(await page.isChecked('input[name=kind][value=monthlyByDay]')).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('day')
  })

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  it.each([
    ['en', 'light', 1280],
    ['zh-CN', 'dark', 1280],
    ['en', 'dark', 320],
    ['zh-CN', 'light', 320],
  ] as const)(
    'axe finds nothing: %s, %s, %d px wide, and nothing is cut off',
    async (locale, colorScheme, width) => {
      await open({
        locale,
        colorScheme,
        width,
        fragment: '#start_time=2026-01-30+10:00:00&recurrence_type=3&monthly_day=31&end_times=6',
      })
      await page.click('summary')
      await page.fill('#count', 'x')
      // The page's policy allows no script but its own, so the checker comes in by the driver.
      await page.evaluate(axe)
      const violations = await page.evaluate<string[]>(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
      )
      expect(violations).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    },
  )
})
