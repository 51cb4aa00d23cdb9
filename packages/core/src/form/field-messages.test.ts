import { describe, expect, it } from 'vitest'
import { issue, type Issue } from '../input/issue.ts'
import { locales } from '../input/locale.ts'
import { parseScheduledMeeting } from '../wire/requests/parsers.ts'
import { fieldMessages } from './field-messages.ts'
import { formFields } from './form-fields.ts'
import { fromForm } from './from-form.ts'
import { fieldLabels } from './languages.ts'

const least = 'topic=Review&capacity=25&start=2026-11-30T10:00&durationMinutes=45'
const weekly = `${least}&recurrence.kind=weekly&recurrence.weekdays=monday`

function issuesOf(form: string): readonly Issue[] {
  const result = parseScheduledMeeting(fromForm(new URLSearchParams(form)))
  return result.ok ? [] : result.issues
}

it.each([
  { form: least.replace('Review', ''), field: 'topic', en: 'Please fill in “Topic”.', zh: '请填写“主题”。' },
  {
    form: least.replace('=45', '=30'),
    field: 'durationMinutes',
    en: '“Duration in minutes” must be greater than 30.',
    zh: '“时长（分钟）”应填大于 30 的整数。',
  },
  {
    form: least.replace('=25', '=many'),
    field: 'capacity',
    en: '“Seats” must be a whole number, greater than 0.',
    zh: '“方数”应填大于 0 的整数。',
  },
  {
    form: `${weekly}&end.kind=count&end.count=0`,
    field: 'end.count',
    en: '“Occurrences” must be at least 1.',
    zh: '“次数”应填不小于 1 的整数。',
  },
  {
    form: `${weekly}&end.kind=until&end.date=2026-11-29`,
    field: 'end.date',
    en: '“Last date” must not be before the start, 2026-11-30.',
    zh: '“最后日期”不能早于开始时间 2026-11-30。',
  },
  {
    form: weekly,
    field: 'end.kind',
    en: 'A recurring meeting needs an end: please fill in “Occurrences” or “Last date”.',
    zh: '系列会议必须有结束条件，请填写“次数”或“最后日期”。',
  },
  {
    form: `${least}&end.kind=count&end.count=3`,
    field: 'end.kind',
    en: 'A meeting that does not recur needs no end: please leave “Ends” empty.',
    zh: '非系列会议不需要结束条件，请不要填写“结束方式”。',
  },
  {
    form: `${weekly.replace('monday', 'tomorrow')}&end.kind=count&end.count=3`,
    field: 'recurrence.weekdays',
    en: 'Please choose “Weekdays” from what is offered.',
    zh: '请从选项中选择“星期”。',
  },
  {
    form: `${least}&recurrence.kind=weekly&end.kind=count&end.count=3`,
    field: 'recurrence.weekdays',
    en: 'Please choose “Weekdays”.',
    zh: '请选择“星期”。',
  },
  {
    form: `${least}&webinar=on&waitingRoom=on`,
    field: 'waitingRoom',
    en: '“Waiting room” can’t be set together with “Webinar”.',
    zh: '设置了“网络研讨会”就不能设置“等候室”。',
  },
])('$form: $en', ({ form, field, en, zh }) => {
  expect(fieldMessages(issuesOf(form), 'en')).toEqual([{ field, message: en }])
  expect(fieldMessages(issuesOf(form), 'zh-CN')).toEqual([{ field, message: zh }])
})

it('a form’s own labels', () => {
  const own = { 'end.count': 'How often', 'end.date': 'Until' }
  expect(fieldMessages(issuesOf(weekly), 'en', own)).toEqual([
    {
      field: 'end.kind',
      message: 'A recurring meeting needs an end: please fill in “How often” or “Until”.',
    },
  ])
})

/** Every issue that a form can lead to. */
const possible: readonly Issue[] = [
  issue('required', ['topic'], null, undefined),
  issue('not-text', ['topic'], null, 1),
  issue('empty-text', ['topic'], null, ' '),
  issue('not-an-integer', ['end', 'count'], { min: 1 }, 'x'),
  issue('out-of-range', ['recurrence', 'day'], { min: 1, max: 31 }, 32),
  issue('not-a-boolean', ['webinar'], { choices: ['true', 'false'] }, 'x'),
  issue('not-a-list', ['recurrence', 'weekdays'], { choices: ['monday'] }, 'x'),
  issue('not-a-choice', ['recurrence', 'weekdays', 1], { choices: ['monday'] }, 'x'),
  issue('not-a-local-date-time', ['start'], { format: 'yyyy-MM-dd HH:mm:ss' }, 'x'),
  issue('not-a-date-or-date-time', ['end', 'date'], { choices: ['yyyy-MM-dd'] }, 'x'),
  issue('no-such-date', ['end', 'date'], { part: 'day', min: 1, max: 28 }, 'x'),
  issue('no-such-time', ['start'], { format: '00:00:00–23:59:59' }, 'x'),
  issue('duplicate-item', ['recurrence', 'weekdays', 1], null, 'x'),
  issue('end-before-start', ['end'], { earliest: '2026-11-30' }, 'x'),
  issue('end-without-recurrence', ['end'], null, 'count'),
  issue('end-required', ['end'], { fields: ['count', 'until'] }, undefined),
  issue('too-many-bytes', ['userKey'], { max: 200 }, 300),
  issue('too-many-items', ['recurrence', 'weekdays'], { max: 7 }, 32),
  issue('lone-surrogate', ['topic'], null, 'x'),
  issue('excluded-by', ['waitingRoom'], { field: 'webinar' }, true),
  issue('malformed', ['id'], { format: 'A–Z a–z 0–9 _ -' }, 'x'),
  issue('not-an-object', ['end'], { keys: ['kind'] }, 'x'),
]

describe.each(locales)('every sentence in %s', (locale) => {
  it.each(possible)(
    '$code at $path speaks of the field by its label, without a path, a word of code or what came',
    (each) => {
      const [{ field, message } = { field: '', message: '' }] = fieldMessages([each], locale)
      expect(Object.keys(formFields).concat('end')).toContain(field)
      expect(message).not.toMatch(/\w\.\w|undefined|null|weekdays\b(?!”)|waitingRoom|userKey|"x"/)
      expect(message).toMatch(/[.。”）}x]$/)
    },
  )

  it('a whole form that is none, and how many more there are', () => {
    const messages = fieldMessages(
      [
        issue('not-an-object', [], { keys: ['topic'] }, 'x'),
        issue('further-issues', [], { count: 9 }, undefined),
      ],
      locale,
    )
    expect(messages.map(({ field }) => field)).toEqual(['', ''])
    expect(messages[1]?.message).toContain('9')
  })

  it('each field has a label of its own, but for what stands for its group', () => {
    const labels = Object.keys(formFields).map((name) => fieldLabels[locale][name as keyof typeof formFields])
    expect(new Set(labels).size).toBe(labels.length)
  })
})
