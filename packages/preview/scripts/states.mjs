// Every state of the page that is looked at: by the screenshots, and by the tests that let axe look.

const weekly = '#start_time=2026-11-30+10:00:00&recurrence_type=2&weekly_days=1,3&end_times=10'
const monthly = '#start_time=2026-01-31+10:00:00&recurrence_type=3&monthly_day=31&end_times=6'
const workdays = '#start_time=2026-09-28+10:00:00&recurrence_type=1&daily_type=2&end_times=5'
const tuesdays = '#start_time=2026-12-01+10:00:00&recurrence_type=2&weekly_days=2&end_times=4'

const answerOf = (/** @type {readonly string[]} */ starts) =>
  JSON.stringify({
    status: 200,
    message: 'OK',
    data: { occurrences: starts.map((start) => ({ start_time: start, uuid: start })) },
  })

/**
 * @typedef {object} State
 * @property {string} name
 * @property {string} fragment
 * @property {string} [zone] the visitor's
 * @property {(page: import('playwright-core').Page) => Promise<void>} [act] what is done before it is looked at
 */

/** @type {readonly State[]} */
export const states = [
  { name: 'weekly', fragment: weekly },
  { name: 'two-zones', fragment: weekly, zone: 'Europe/Berlin' },
  { name: 'monthly', fragment: monthly },
  { name: 'workdays', fragment: workdays },
  {
    name: 'statutory-workdays',
    fragment: workdays,
    act: async (page) => void (await page.selectOption('#workdays', 'chinese-statutory')),
  },
  { name: 'without-end', fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=1&daily_type=1' },
  {
    name: 'long',
    fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=1&daily_type=1&end_times=10000',
  },
  { name: 'empty', fragment: monthly.replace('end_times=6', 'end_date_time=2026-01-30') },
  { name: 'faulty-link', fragment: '#start_time=2026-11-30+10:00:00&recurrence_type=2&weekly_days=9' },
  { name: 'escaped-link', fragment: `${weekly.replaceAll('&', '&amp;')}&amp;end_time=3` },
  {
    name: 'invalid',
    fragment: weekly,
    act: async (page) => {
      await page.fill('#count', 'x')
      await page.fill('#duration', '30')
      await page.fill('#second-zone', 'Mars/Olympus')
    },
  },
  {
    name: 'pasted',
    fragment: weekly,
    act: async (page) => {
      await page.click('#tab-paste')
      await page.fill(
        '#paste',
        "curl -X POST https://example.com/share/schedule -d 'topic=Sync' -d 'start_time=2026-12-01 10:00:00' -d recurrence_type=3 -d monthly_day=31 -d monthly_week=2 -d end_times=6",
      )
    },
  },
  {
    name: 'paste-unreadable',
    fragment: weekly,
    act: async (page) => {
      await page.click('#tab-paste')
      await page.fill(
        '#paste',
        '{"start_time": "2026-12-01 10:00:00",\n "recurrence_type": 2,\n "weekly_days": "1,3',
      )
    },
  },
  {
    name: 'compared-exact',
    fragment: tuesdays,
    act: async (page) => {
      await page.click('#tab-compare')
      await page.fill('#answer', answerOf(['01', '08', '15', '22'].map((day) => `2026-12-${day} 10:00:00`)))
    },
  },
  {
    name: 'compared-different',
    fragment: tuesdays,
    act: async (page) => {
      await page.click('#tab-compare')
      await page.fill(
        '#answer',
        answerOf([
          '2026-12-01 10:00:00',
          '2026-12-08 11:00:00',
          '2026-12-16 10:00:00',
          '2027-01-01 10:00:00',
        ]),
      )
    },
  },
  {
    name: 'compared-explained',
    fragment: tuesdays,
    act: async (page) => {
      await page.click('#tab-compare')
      await page.fill('#answer', answerOf(['07', '14', '21', '28'].map((day) => `2026-12-${day} 10:00:00`)))
    },
  },
  {
    name: 'refusal',
    fragment: tuesdays,
    act: async (page) => {
      await page.click('#tab-compare')
      await page.fill('#answer', '{"status":4001,"message":"no free room","data":null}')
    },
  },
  {
    name: 'everything-open',
    fragment: monthly,
    act: async (page) => {
      for (const summary of await page.locator('summary').all()) {
        // One after the other, as a person opens them.
        await summary.click()
      }
    },
  },
]
