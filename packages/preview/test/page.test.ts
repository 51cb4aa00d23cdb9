import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { buildPage, startBrowser } from './browser.ts'
import { opener, weekly } from './open-page.ts'

const address = await buildPage()
const withAddress = await buildPage('https://meet.example/dates')
const browser = await startBrowser()

const sentence = async (page: Page) => page.textContent('.said')
/** The page paints after an action when it gets to it: a busy machine takes its time. */
const PATIENT = { timeout: 30_000 }
const answerOf = (...dates: readonly string[]) =>
  JSON.stringify({
    status: 200,
    message: 'OK',
    data: { occurrences: dates.map((date) => ({ start_time: `${date} 10:00:00`, uuid: date })) },
  })

const copied = async (page: Page, name: string) => {
  await page.click(`button:text-is("${name}")`)
  await page.waitForSelector('[role=status]:text("Copied")')
  return page.evaluate(async () => navigator.clipboard.readText())
}

const occurringDates = async (page: Page) =>
  page.$$eval('td.occurs', (cells) => cells.map((cell) => (cell as HTMLElement).dataset['date']))

it('the page is one file of at most 80 kB gzipped', () => {
  expect(gzipSync(readFileSync(new URL(address))).length).toBeLessThanOrEqual(80_000)
})

it('what the page is for stands in it before any script has run, in both languages', () => {
  const html = readFileSync(new URL(address), 'utf8')
  const frame = html.slice(html.indexOf('<div id="page">'), html.indexOf('<noscript'))
  expect(frame).toContain('Which days will we meet?')
  expect(frame).toContain('会议都在哪几天？')
})

it('the page holds no path of the machine that built it', () => {
  expect(readFileSync(new URL(address), 'utf8')).not.toContain(import.meta.dirname.replace(/test$/, ''))
})

describe.skipIf(!browser)('in Chromium, from disk', () => {
  const open = opener(browser, address)

  describe('the answer', () => {
    it('a link shows its rule: sentence, facts, calendar, list', async () => {
      const page = await open()
      await expect
        .poll(async () => sentence(page), PATIENT)
        .toBe('Every Monday and Wednesday at 10:00 (Beijing time), 10 times')
      expect(await page.textContent('.facts')).toContain('Mon, 30 Nov 2026')
      expect(await page.textContent('.facts')).toContain('Wed, 30 Dec 2026')
      expect((await occurringDates(page)).slice(0, 3)).toEqual(['2026-11-30', '2026-12-02', '2026-12-07'])
      expect(await page.textContent('.list-rows [role=row]:nth-child(2)')).toContain('2026-12-02 Wed 10:00')
      expect(await page.textContent('#list-heading')).toContain('10 in all')
    })

    it('speaks Chinese to a Chinese browser, switches, and remembers', async () => {
      const page = await open({ locale: 'zh-CN' })
      await expect.poll(async () => sentence(page), PATIENT).toBe('每周一、周三 10:00（北京时间），共 10 次')
      await page.click('header button[lang=en]')
      await expect.poll(async () => sentence(page), PATIENT).toContain('Every Monday')
      await page.reload()
      await expect.poll(async () => sentence(page), PATIENT).toContain('Every Monday')
      expect(await page.getAttribute('html', 'lang')).toBe('en')
    })

    it("the visitor's own zone stands beside, where it is another", async () => {
      const page = await open({ zone: 'Europe/Berlin' })
      expect(await page.textContent('.list-head')).toContain('Berlin time')
      expect(await page.textContent('.list-rows [role=row]:nth-child(1)')).toContain('03:00')
      await page.fill('#second-zone', 'Mars/Olympus')
      expect(await page.textContent('#second-zone-issues')).toContain('Mars/Olympus')
      expect(await page.getAttribute('#second-zone', 'aria-invalid')).toBe('true')
      await page.fill('#second-zone', '')
      expect(await page.locator('#second-zone-issues').count()).toBe(0)
      expect(await page.textContent('.list-head')).not.toContain('Berlin')
    })

    it('a sixth of six meetings that is out of sight is said, and a press away', async () => {
      const page = await open({
        fragment:
          '#start_time=2026-05-29+10:00:00&recurrence_type=3&monthly_week=5&monthly_week_day=5&end_times=6',
      })
      expect(await page.textContent('.more')).toBe('1 more in 2027 ›')
      await page.click('.more')
      expect(await occurringDates(page)).toContain('2027-07-30')
    })

    it('the calendar goes back to the start when the start moves, and keeps the focus', async () => {
      const page = await open({ fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=1&daily_type=1' })
      await page.click('button[aria-label="Later months"]')
      expect((await occurringDates(page))[0]).toBe('2027-11-01')
      await page.fill('#date', '2028-03-05')
      expect((await occurringDates(page))[0]).toBe('2028-03-05')
      await page.click('button[aria-label="Later months"]')
      await page.focus('button:text-is("Back to the start")')
      await page.keyboard.press('Enter')
      expect((await occurringDates(page))[0]).toBe('2028-03-05')
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    })

    it('what is pointed at in the list is marked in the calendar, and the other way round', async () => {
      const page = await open()
      await page.hover('.list-rows [role=row]:nth-child(2)')
      await page.waitForSelector('td[data-date="2026-12-02"][data-pointed]')
      expect(await page.locator('td[data-pointed]').count()).toBe(1)
      await page.hover('td[data-date="2026-12-07"]')
      await page.waitForSelector('.list-row[data-date="2026-12-07"][data-pointed]')
      expect(await page.locator('td[data-pointed], .list-row[data-pointed]').count()).toBe(2)
    })

    it('ten thousand dates: only the rows in sight exist, and the last is a scroll away', async () => {
      const page = await open({
        fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=1&daily_type=1&end_times=10000',
      })
      expect(await page.locator('.list [role=row]').count()).toBeLessThan(60)
      await page.evaluate(() => {
        const list = document.querySelector('.list')
        list?.scrollTo(0, list.scrollHeight)
      })
      await page.waitForFunction(() => document.querySelector('.list')?.textContent.includes('10,000'))
      expect(await page.textContent('.list-rows [role=row]:last-child')).toContain('2054-04-16')
    })

    it('New York meets its clock changes, with a second zone beside', async () => {
      const page = await open({
        fragment:
          '#start_time=2026-03-07+02:30:00&recurrence_type=1&daily_type=1&end_times=3&zone=America/New_York',
      })
      expect(await page.textContent('.under .notices')).toContain('Clocks go forward (New York time)')
      const row = await page.textContent('.list-rows [role=row]:nth-child(2)')
      expect(row).toContain('2026-03-08 Sun 03:30')
      expect(row).toContain('15:30')
    })
  })

  describe('the link', () => {
    it.each([
      { why: 'a fault', fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=2&weekly_days=9' },
      { why: 'no start', fragment: '#recurrence_type=1&daily_type=1' },
      { why: 'nothing of a rule', fragment: '#nothing' },
    ])('with $why shows a banner and no schedule, until the form is edited', async ({ fragment }) => {
      const page = await open({ fragment, ready: '#link-said' })
      expect(await page.textContent('#link-said')).toContain('no schedule is shown')
      expect(await page.locator('.said, td.occurs, .list').count()).toBe(0)
      await page.fill('#count', '3')
      await expect.poll(async () => sentence(page), PATIENT).toContain('3 times')
      expect(await page.locator('#link-said').count()).toBe(0)
    })

    it('is read as meant where it was escaped, and says so; an unknown name is said', async () => {
      const page = await open({ fragment: `${weekly.replaceAll('&', '&amp;')}&amp;end_time=3` })
      await expect
        .poll(async () => sentence(page), PATIENT)
        .toBe('Every Monday and Wednesday at 10:00 (Beijing time), 10 times')
      expect(await page.textContent('#link-said')).toContain('&amp;')
      expect(await page.textContent('#link-said')).toContain('end_time')
    })

    it('follows the form, and a reload keeps the edit', async () => {
      const page = await open()
      await page.fill('#count', '7')
      await page.reload()
      await page.waitForSelector('.said')
      await expect.poll(async () => sentence(page), PATIENT).toContain('7 times')
      expect(page.url()).toContain('end_times=7')
    })

    it('with a new fragment in an open page is shown; a faulty one changes nothing and says so', async () => {
      const page = await open()
      await page.evaluate(() => {
        location.hash = '#start_time=2026-12-01+09:30:00&recurrence_type=1&daily_type=1&end_times=2'
      })
      await page.waitForSelector('.said:text("09:30")')
      expect(await page.inputValue('#count')).toBe('2')
      await page.evaluate(() => {
        location.hash = '#start_time=2026-12-01+09:30:00&recurrence_type=7'
      })
      await page.waitForSelector('#link-said')
      await expect
        .poll(async () => sentence(page), PATIENT)
        .toBe('Every day at 09:30 (Beijing time), 2 times')
      expect(await page.locator('.outputs.dimmed').count()).toBe(1)
    })

    it('wins over a rule that was written into the page', async () => {
      const page = await open()
      const folder = mkdtempSync(join(tmpdir(), 'umeeting-page-'))
      const copy = join(folder, 'preview.html')
      const rule = 'start_time=2026-12-01+09:30:00&amp;recurrence_type=1&amp;daily_type=1&amp;end_times=2'
      const html = readFileSync(new URL(address), 'utf8')
      writeFileSync(copy, html.replace('<html lang="en"', `<html lang="en" data-rule="${rule}"`))
      page.removeAllListeners('request')
      await page.goto(`file://${copy}`)
      await expect
        .poll(async () => sentence(page), PATIENT)
        .toBe('Every day at 09:30 (Beijing time), 2 times')
      await page.goto('about:blank')
      await page.goto(`file://${copy}${weekly}`)
      await expect.poll(async () => sentence(page), PATIENT).toContain('Every Monday and Wednesday')
      rmSync(folder, { recursive: true })
    })
  })

  describe('the form', () => {
    it('every change shows at once', async () => {
      const page = await open()
      await page.click('button[title=Friday]')
      await expect.poll(async () => sentence(page), PATIENT).toContain('Every Monday, Wednesday and Friday')
      await page.check('input[name=kind][value=monthlyByDay]')
      await page.fill('#day', '31')
      await page.fill('#count', '6')
      await expect
        .poll(async () => sentence(page), PATIENT)
        .toContain('On the 31st of every month at 10:00 (Beijing time), skipping shorter months')
      expect(await page.textContent('.under .notices')).toContain('Months without a 31st are skipped')
      expect(await page.locator('.month.skipped').count()).toBeGreaterThan(2)
    })

    it('opens with the next workday at ten, on the clocks of the service', async () => {
      const page = await open({ fragment: '', zone: 'America/Los_Angeles' })
      const now = new Date(Date.now() + 8 * 3_600_000)
      const days = ({ 5: 3, 6: 2 } as Record<number, number>)[now.getUTCDay()] ?? 1
      const next = new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
      expect(await page.inputValue('#date')).toBe(next)
      expect(await page.inputValue('#time')).toBe('10:00')
      expect(await page.textContent('#time-hint')).toContain('Beijing time')
    })

    it('a rule that was the start date’s own follows it; a chosen one stays', async () => {
      const page = await open({
        fragment: '#start_time=2026-12-02+10:00:00&recurrence_type=2&weekly_days=3&end_times=3',
      })
      await page.fill('#date', '2026-12-04')
      await expect
        .poll(async () => sentence(page), PATIENT)
        .toBe('Every Friday at 10:00 (Beijing time), 3 times')
      await page.check('input[name=kind][value=monthlyByWeekday]')
      await expect.poll(async () => sentence(page), PATIENT).toContain('On the first Friday of every month')
      await page.check('input[name=kind][value=weekly]')
      await page.click('button[title=Monday]')
      await page.fill('#date', '2026-12-05')
      await expect
        .poll(async () => sentence(page), PATIENT)
        .toBe('Every Monday and Friday at 10:00 (Beijing time), 3 times')
    })

    it('invalid input shows its issue at the field and dims the last good preview', async () => {
      const page = await open({ locale: 'zh-CN' })
      await page.fill('#count', '0')
      expect(await page.textContent('#count-issues')).toBe('次数应 ≥ 1，实际为 0')
      expect(await page.getAttribute('#count', 'aria-invalid')).toBe('true')
      expect(await page.locator('.outputs.dimmed').count()).toBe(1)
      await expect.poll(async () => sentence(page), PATIENT).toContain('共 10 次')
      await page.click('button[title=星期一]')
      await page.click('button[title=星期三]')
      expect(await page.textContent('#weekdays-issues')).toBe('请至少选择一天。')
    })

    it('what is left empty is asked for in plain words at its field', async () => {
      const page = await open()
      await page.fill('#date', '')
      expect(await page.textContent('#date-issues')).toBe('Choose a date.')
      await page.fill('#date', '2026-11-30')
      await page.fill('#time', '')
      expect(await page.textContent('#time-issues')).toBe('Choose a time.')
      expect(await page.locator('#date-issues').count()).toBe(0)
      await page.fill('#time', '10:00')
      await page.check('input[name=end][value=until]')
      await page.fill('#until-date', '')
      expect(await page.textContent('#until-date-issues')).toBe('Choose a date.')
      await page.check('input[name=end][value=count]')
      await page.fill('#count', '')
      expect(await page.textContent('#count-issues')).toBe('Number of meetings is required (≥ 1)')
    })

    it('“Never” offers no cURL that the service would refuse', async () => {
      const page = await open()
      await page.click('.developers summary')
      expect(await page.locator('button:text-is("Copy cURL")').count()).toBe(1)
      await page.check('input[name=end][value=open]')
      expect(await page.locator('button:text-is("Copy cURL")').count()).toBe(0)
      expect(await page.textContent('.developers')).toContain('asks for an end')
    })

    it('seconds are asked for only where they matter', async () => {
      const page = await open()
      expect(await page.getAttribute('#time', 'step')).toBe(null)
      await page.evaluate(() => {
        location.hash = '#start_time=2026-12-01+09:30:15&recurrence_type=1&daily_type=1&end_times=2'
      })
      await page.waitForSelector('.said:text("09:30:15")')
      expect(await page.getAttribute('#time', 'step')).toBe('1')
    })

    it('the keyboard reaches every control in order, and chooses', async () => {
      const page = await open()
      await page.focus('input[name=kind]:checked')
      await page.keyboard.press('ArrowRight')
      expect(await page.isChecked('input[name=kind][value=monthlyByDay]')).toBe(true)
      await page.keyboard.press('Tab')
      expect(await page.locator('#day:focus').count()).toBe(1)
      await page.focus('#tab-plan')
      await page.keyboard.press('ArrowRight')
      expect(await page.isVisible('#paste')).toBe(true)
      expect(await page.isVisible('#date')).toBe(false)
    })
  })

  describe('how the service reads it', () => {
    it('every point says what the other choice would change, and those without effect stand behind', async () => {
      const page = await open({
        fragment: '#start_time=2026-01-31+10:00:00&recurrence_type=3&monthly_day=31&end_times=6',
      })
      expect(await page.textContent('#shortMonth-hint')).toContain('changes')
      expect(await page.isVisible('#shortMonth')).toBe(true)
      expect(await page.isVisible('#fifthWeek')).toBe(false)
      await page.selectOption('#shortMonth', 'last-day')
      await expect.poll(async () => sentence(page), PATIENT).toContain('On the last day of every month')
      expect(await page.locator('td.moved').count()).toBeGreaterThan(0)
    })

    it('another numbering reads the pasted booking anew, and leaves its text as it is', async () => {
      const page = await open()
      await page.click('#tab-paste')
      const text =
        '{"start_time":"2026-12-01 10:00:00","recurrence_type":2,"weekly_days":"1,3","end_times":4}'
      await page.fill('#paste', text)
      await expect.poll(async () => sentence(page), PATIENT).toContain('Every Monday and Wednesday')
      await page.selectOption('#weekdayNumbering', 'sunday-is-1')
      await expect.poll(async () => sentence(page), PATIENT).toContain('Every Tuesday and Sunday')
      expect(await page.inputValue('#paste')).toBe(text)
    })

    it('another numbering keeps the days of the form, and sends other numbers for them', async () => {
      const page = await open()
      await page.selectOption('#weekdayNumbering', 'sunday-is-1')
      await expect.poll(async () => sentence(page), PATIENT).toContain('Every Monday and Wednesday')
      await page.click('#tab-paste')
      expect(JSON.parse(await page.inputValue('#paste'))).toMatchObject({ weekly_days: '2,4' })
    })

    it('presets set every point at once', async () => {
      const page = await open()
      await page.click('button:text-is("As Zoom")')
      expect(await page.inputValue('#maxOccurrences')).toBe('50')
      expect(await page.inputValue('#weekdayNumbering')).toBe('sunday-is-1')
      expect(await page.getAttribute('button:text-is("As Zoom")', 'aria-pressed')).toBe('true')
      await page.click('button:text-is("As documented")')
      expect(await page.getAttribute('button:text-is("As documented")', 'aria-pressed')).toBe('true')
    })

    it('workdays always say what becomes of holidays, and statutory ones where they are known', async () => {
      const page = await open({
        fragment: '#start_time=2026-09-28+10:00:00&recurrence_type=1&daily_type=2&end_times=5',
      })
      expect(await page.textContent('.under .notices')).toContain(
        'Workdays are read as Monday to Friday, public holidays included',
      )
      expect(await occurringDates(page)).toContain('2026-10-01')
      await page.selectOption('#workdays', 'chinese-statutory')
      expect(await page.textContent('.under .notices')).toContain('public holidays of mainland China')
      expect(await occurringDates(page)).toEqual([
        '2026-09-28',
        '2026-09-29',
        '2026-09-30',
        '2026-10-08',
        '2026-10-09',
      ])
      expect(page.url()).toContain('workdays=chinese-statutory')
      await page.fill('#count', '500')
      expect(await page.textContent('#kind-issues')).toContain('2027-01-01 is a workday is not known yet')
      expect(await page.locator('.outputs.dimmed').count()).toBe(1)
    })

    it('a rule that goes beyond the published holidays is not shown by them', async () => {
      const page = await open({
        fragment: '#start_time=2026-12-28+10:00:00&recurrence_type=1&daily_type=2&end_times=9',
      })
      await page.selectOption('#workdays', 'chinese-statutory')
      expect(await page.textContent('#workdays-issues')).toContain('2027-01-01')
      expect(await page.textContent('.stale')).toContain('Not up to date')
      expect(page.url()).not.toContain('statutory')
    })
  })

  describe('pasting', () => {
    it('the box follows the form, and says what it ignores or refuses', async () => {
      const page = await open()
      await page.fill('#count', '12')
      await page.click('#tab-paste')
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
      expect(await page.locator('#paste-said li').count()).toBeGreaterThan(0)
      await expect.poll(async () => sentence(page), PATIENT).toContain('On the 31st of every month')
    })

    it('can inject nothing', async () => {
      const page = await open()
      await page.click('#tab-paste')
      await page.fill(
        '#paste',
        '{"recurrence_type":"<img src=x onerror=alert(1)>","weekly_days":"<script>alert(1)</script>"}',
      )
      expect(await page.locator('#paste-said img, #paste-said script').count()).toBe(0)
      expect(await page.textContent('#paste-said')).toContain('<img')
    })

    it('150,001 weekdays are said in five lines', async () => {
      const page = await open()
      await page.click('#tab-paste')
      await page.fill('#paste', `{"recurrence_type":2,"weekly_days":"${'8,'.repeat(150_000)}8"}`)
      expect(await page.locator('#paste-said li').count()).toBeLessThanOrEqual(6)
      await expect.poll(async () => sentence(page), PATIENT).toContain('Every Monday and Wednesday')
    })

    it.each([
      { box: 'paste', said: '#paste-said' },
      { box: 'answer', said: '#compared' },
    ])('5 MB in “$box” are refused in a line, and the rule stays', async ({ box, said }) => {
      const page = await open()
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate(async () => navigator.clipboard.writeText('recurrence_type=2&'.repeat(280_000)))
      await page.click(`#tab-${box.replace('answer', 'compare')}`)
      await page.focus(`#${box}`)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.press('ControlOrMeta+V')
      await page.waitForSelector(`#${box}-folded:text("5,040,000 characters")`)
      expect(await page.textContent(said)).toContain('The text has 5,040,000 characters; at most')
      expect(await page.inputValue(`#${box}`)).toHaveLength(1_001)
      await expect.poll(async () => sentence(page), PATIENT).toContain('Every Monday and Wednesday')
    })

    it('a booking is read where the form says no rule', async () => {
      const page = await open({
        fragment:
          '#start_time=2027-01-04+10:00:00&recurrence_type=1&daily_type=2&end_times=9&workdays=chinese-statutory',
        ready: '#workdays-issues',
      })
      expect(await page.locator('.said').count()).toBe(0)
      await page.click('#tab-paste')
      await page.fill('#paste', 'lorem ipsum')
      expect(await page.textContent('#paste-said')).toContain('Nothing was changed')
      await page.fill('#paste', '{"recurrence_type":2,"weekly_days":"1","end_times":3}')
      await expect
        .poll(async () => sentence(page), PATIENT)
        .toBe('Every Monday at 10:00 (Beijing time), 3 times')
    })

    it('an answer goes to Compare', async () => {
      const page = await open()
      await page.click('#tab-paste')
      await page.fill(
        '#paste',
        '{"status":200,"message":"OK","data":{"occurrences":[{"start_time":"2026-11-30 10:00:00","uuid":"a"}]}}',
      )
      await page.waitForSelector('.verdict')
      expect(await page.isVisible('#answer')).toBe(true)
    })
  })

  describe('comparing', () => {
    it('finds a service that counts weekdays from Sunday, and its reading can be taken', async () => {
      const page = await open({ locale: 'zh-CN' })
      await page.fill('#count', '3')
      await page.click('#tab-compare')
      await page.fill('#answer', answerOf('2026-12-01', '2026-12-06', '2026-12-08'))
      expect(await page.textContent('.verdict')).toContain('不一致')
      expect(await page.textContent('.explanations li:first-child')).toContain('星期日')
      expect(await page.locator('td.missing, td.left').count()).toBeGreaterThan(0)
      expect(await page.locator('td.moved').count()).toBeGreaterThan(0)
      await page.click('.explanations li:first-child button')
      expect(await page.textContent('.verdict')).toContain('完全一致')
      expect(await page.inputValue('#weekdayNumbering')).toBe('sunday-is-1')
    })

    it('every row has its status, a moved one where it went', async () => {
      const page = await open({
        fragment: '#start_time=2026-12-01+10:00:00&recurrence_type=2&weekly_days=2&end_times=3',
      })
      await page.click('#tab-compare')
      await page.fill('#answer', answerOf('2026-12-01', '2026-12-09', '2027-03-01'))
      const rows = page.locator('.list-rows [role=row]')
      expect(await rows.nth(0).textContent()).toContain('as predicted')
      expect(await rows.nth(1).textContent()).toContain('moved → 12-09 Wed 10:00')
      expect(await rows.nth(2).textContent()).toContain('missing')
      expect(await rows.nth(3).textContent()).toContain('unexpected')
      expect(await page.locator('.month').count()).toBe(4)
    })

    it('the legend tells the marks apart by the signs of the calendar', async () => {
      const page = await open({
        fragment: '#start_time=2026-12-01+10:00:00&recurrence_type=2&weekly_days=2&end_times=4',
      })
      await page.click('#tab-compare')
      await page.fill('#answer', answerOf('2026-12-01', '2026-12-08', '2026-12-16', '2027-01-01'))
      const signs = await page.$$eval('.legend i:not(.occurs, .today)', (swatches) =>
        swatches.map((swatch) => swatch.textContent),
      )
      expect(signs).toEqual(['↪', '✕', '+', '→'])
    })

    it('ten thousand rows are taken from the paste: the box shows their beginning, to be opened or removed', async () => {
      const page = await open({
        fragment: '#start_time=2026-01-05+10:00:00&recurrence_type=1&daily_type=1&end_times=10000',
      })
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.click('#tab-compare')
      const answer = answerOf(
        ...Array.from({ length: 10_000 }, (_, index) =>
          new Date(Date.UTC(2026, 0, 5 + index)).toISOString().slice(0, 10),
        ),
      )
      await page.evaluate(async (text) => navigator.clipboard.writeText(text), answer)
      await page.focus('#answer')
      await page.keyboard.press('ControlOrMeta+V')
      await page.waitForSelector('.verdict.exact')
      expect(await page.textContent('.counts')).toBe('as predicted 10,000')
      expect(await page.inputValue('#answer')).toHaveLength(1_001)
      await page.keyboard.press('ControlOrMeta+V')
      await page.waitForSelector('.verdict.exact')
      await page.click('button:text-is("Edit all of it")')
      expect((await page.inputValue('#answer')).length).toBe(answer.length)
      await page.fill('#answer', answerOf('2026-01-05', '2026-01-06'))
      expect(await page.textContent('.verdict')).toContain('Cut short')
      await page.focus('#answer')
      await page.keyboard.press('ControlOrMeta+V')
      await page.click('button:text-is("Remove")')
      expect(await page.inputValue('#answer')).toBe('')
      expect(await page.locator('.verdict').count()).toBe(0)
    })

    it('rows that are cancelled, share a uuid or stand in another order are said, and no false verdict', async () => {
      const page = await open({
        fragment: '#start_time=2026-12-01+10:00:00&recurrence_type=2&weekly_days=2&end_times=3',
      })
      await page.click('#tab-compare')
      await page.fill(
        '#answer',
        JSON.stringify({
          status: 200,
          message: 'OK',
          data: {
            occurrences: [
              { start_time: '2026-12-08 10:00:00', uuid: 'a' },
              { start_time: '2026-12-01 10:00:00', uuid: 'a' },
              { start_time: '2026-12-15 10:00:00', uuid: 'c', status: '2' },
            ],
          },
        }),
      )
      expect(await page.textContent('.verdict')).not.toContain('Exact')
      expect(await page.locator('#compared .notices li').allTextContents()).toEqual([
        '1 row is marked as cancelled or deleted, and no occurrence.',
        "1 uuid stands on more than one row, and can't tell occurrences apart.",
        'The rows are not in the order of time.',
      ])
      expect(await page.locator('.list-rows [role=row]').nth(2).textContent()).toContain('missing')
    })

    it('a row that can’t be read is said with its place', async () => {
      const page = await open()
      await page.click('#tab-compare')
      await page.fill(
        '#answer',
        '{"occurrences":[{"start_time":"2026-11-30 10:00:00"},{"start_time":"soon"}]}',
      )
      expect(await page.textContent('#compared')).toContain('Row 2: "soon" is no date and time.')
    })

    it('without a rule to compare with, that is said', async () => {
      const page = await open({ fragment: '#nothing', ready: '#link-said' })
      await page.click('#tab-compare')
      await page.fill('#answer', answerOf('2026-12-01'))
      expect(await page.textContent('#compared')).toContain('no rule to compare it with')
    })

    it('what is no observation gets no verdict', async () => {
      const page = await open()
      await page.click('#tab-compare')
      await page.fill('#answer', '{"status":4001,"message":"no such key","data":null}')
      expect(await page.locator('.verdict').count()).toBe(0)
      expect(await page.textContent('#compared')).toContain('no such key')
    })
  })

  describe('taking away', () => {
    it('the dates read well in a chat, with topic and duration', async () => {
      const page = await open()
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.fill('#topic', 'Weekly sync')
      await page.fill('#duration', '45')
      await page.fill('#count', '2')
      expect(await copied(page, 'Copy the dates')).toBe(
        [
          'Weekly sync',
          'Every Monday and Wednesday at 10:00 (Beijing time), 2 times, 45 minutes each',
          '',
          '1. Mon, 30 Nov 2026 10:00–10:45',
          '2. Wed, 2 Dec 2026 10:00–10:45',
        ].join('\n'),
      )
      expect(await copied(page, 'Copy invitation')).toContain('You are invited: Weekly sync')
    })

    it('copies hold no secret, and the link restores the page', async () => {
      const page = await open({ fragment: `${weekly}&shortMonth=last-day` })
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.fill('#topic', "it's on")
      await page.click('.developers summary')
      const curl = await copied(page, 'Copy cURL')
      expect(curl).toContain('api_secret=$UMEETING_API_SECRET')
      expect(curl).toContain(String.raw`'topic=it'\''s on'`)
      expect(await copied(page, 'Copy RRULE')).toBe(
        'DTSTART;TZID=Asia/Shanghai:20261130T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10',
      )
      const link = await copied(page, 'Copy link')
      expect(link).toContain('shortMonth=last-day')
      expect(await page.textContent('[role=status]')).toContain('on this machine only')
      await page.goto('about:blank')
      await page.goto(link)
      await expect.poll(async () => sentence(page), PATIENT).toContain('Every Monday and Wednesday')
      expect(await page.inputValue('#shortMonth')).toBe('last-day')
      expect(await page.inputValue('#topic')).toBe("it's on")
    })

    it('from a page on disk that was built with an address, a link leads there', async () => {
      const page = await open({ address: withAddress + weekly, own: 'file:' })
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      const link = await copied(page, 'Copy link')
      expect(link).toMatch(/^https:\/\/meet\.example\/dates#start_time=2026-11-30/)
      expect(await page.textContent('[role=status]')).toBe('Copied')
      expect(await copied(page, 'Copy invitation')).toContain(link)
    })

    it('a calendar file has topic and duration, in the language of the page', async () => {
      const page = await open({ locale: 'zh-CN' })
      const [first] = await Promise.all([page.waitForEvent('download'), page.click('text=日历文件')])
      expect(first.suggestedFilename()).toBe('umeeting.ics')
      const plain = readFileSync(await first.path(), 'utf8')
      expect(plain).toContain('\r\nDTSTART;TZID=Asia/Shanghai:20261130T100000\r\n')
      expect(plain).toContain('\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10\r\n')
      expect(plain).toContain('\r\nDURATION:PT60M\r\n')
      expect(plain.replaceAll('\r\n ', '')).toContain(
        '\r\nSUMMARY:每周一、周三 10:00（北京时间），共 10 次\r\n',
      )
      await page.fill('#topic', '周会')
      const [second] = await Promise.all([page.waitForEvent('download'), page.click('text=日历文件')])
      expect(readFileSync(await second.path(), 'utf8')).toContain('\r\nSUMMARY:周会\r\n')
    })

    it('a picture is a PNG', async () => {
      const page = await open()
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save picture')])
      expect(download.suggestedFilename()).toBe('umeeting.png')
      expect(
        readFileSync(await download.path())
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG')
    })

    it('nothing is copied of an old rule while the form is wrong', async () => {
      const page = await open()
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await copied(page, 'Copy the dates')
      await page.fill('#count', '0')
      expect(await page.getAttribute('button:text-is("Copy the dates")', 'aria-disabled')).toBe('true')
      await page.click('button:text-is("Copy the dates")', { force: true })
      expect(await page.textContent('[role=status]')).toContain('mend what is marked')
    })

    it('says why where no calendar file can be made', async () => {
      const page = await open({
        fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=3&monthly_day=31&end_date_time=2026-11-30',
      })
      await page.click('text=Calendar file')
      await page.waitForFunction(() => document.querySelector('.buttons [role=status]')?.textContent !== '')
      expect(await page.textContent('.buttons [role=status]')).toContain("can't be expressed")
    })
  })
})
