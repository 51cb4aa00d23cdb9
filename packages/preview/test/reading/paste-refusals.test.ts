import { documentedDialect, parseSeriesOrThrow } from '@umeeting/core'
import { expect, it } from 'vitest'
import { statutoryWorkdays } from '../../src/model/statutory.ts'
import { readPaste } from '../../src/model/reading/read-paste.ts'
import { pasteLines } from '../../src/text/reading/reading-text.ts'

const shown = {
  series: parseSeriesOrThrow({
    recurrence: { kind: 'daily' },
    start: '2027-01-09 08:00:00',
    end: { kind: 'count', count: 3 },
  }),
  dialect: documentedDialect,
}

it.each([
  {
    name: 'an empty object',
    text: '{}',
    why: { code: 'no-rule-field' },
    en: 'No field of a recurrence rule stands in this text.',
    zh: '这段内容里没有周期规则的字段。',
  },
  {
    name: 'an empty list',
    text: ' [ ]\n',
    why: { code: 'no-rule-field' },
    en: 'No field of a recurrence rule stands in this text.',
    zh: '这段内容里没有周期规则的字段。',
  },
  {
    name: 'prose',
    text: 'Every Monday at ten, please.',
    why: { code: 'no-rule-field' },
    en: 'No field of a recurrence rule stands in this text.',
    zh: '这段内容里没有周期规则的字段。',
  },
  {
    name: 'HTML',
    text: '<html><body>502 Bad Gateway</body></html>',
    why: { code: 'no-rule-field' },
    en: 'No field of a recurrence rule stands in this text.',
    zh: '这段内容里没有周期规则的字段。',
  },
  {
    name: 'fields of other names',
    text: '{"topic":"Stand-up","duration":60}',
    why: { code: 'no-rule-field' },
    en: 'No field of a recurrence rule stands in this text.',
    zh: '这段内容里没有周期规则的字段。',
  },
  {
    name: 'JSON that breaks off in a value',
    text: '{"start_time":"2026-11-30 10:00:00",\n"recurrence_type":2,"weekly_days":"1',
    why: { code: 'syntax', at: { line: 2, column: 35 }, expected: 'quote', found: '"1' },
    en: 'Line 2, column 35: expected a closing quote, found “"1”.',
    zh: '第 2 行第 35 列：应为右引号，实际为“"1”。',
  },
  {
    name: 'JSON that breaks off between fields',
    text: '{"start_time":"2026-11-30 10:00:00","recurrence_type":1,',
    why: { code: 'syntax', at: { line: 1, column: 57 }, found: '' },
    en: 'Line 1, column 57: expected a name and a colon, found the end.',
    zh: '第 1 行第 57 列：应为字段名和冒号，实际为结尾。',
  },
  {
    name: 'a forgotten comma',
    text: '{"start_time":"2026-11-30 10:00:00"\n "recurrence_type":1}',
    why: { code: 'syntax', at: { line: 2, column: 2 }, expected: 'comma' },
    en: 'Line 2, column 2: expected a comma or a closing bracket, found “"recurrence_type":1}”.',
    zh: '第 2 行第 2 列：应为逗号或右括号，实际为“"recurrence_type":1}”。',
  },
  {
    name: 'a body that breaks off',
    text: String.raw`{"body":"{\"start_time\":\"2026-11-30 10:00:00\",\"recurrence_type\":"}`,
    why: { code: 'syntax', expected: 'value' },
    en: 'Inside a string: expected a value, found the end.',
    zh: '字符串里的内容：应为一个值，实际为结尾。',
  },
  {
    name: 'a cURL whose quote is open',
    text: "curl -d 'start_time=2026-11-30 10:00:00&recurrence_type=1",
    why: { code: 'unclosed-quote' },
    en: 'A quote in the command is not closed.',
    zh: '命令里有一个引号没有闭合。',
  },
  {
    name: 'a cURL with a file',
    text: 'curl -d @start_time.json https://example.org',
    why: { code: 'data-in-file', file: 'start_time.json' },
    en: 'The command takes its data from the file start_time.json. Paste what the file holds.',
    zh: '命令的数据来自文件 start_time.json，请粘贴文件内容。',
  },
  {
    name: 'a computed value',
    text: 'payload = {"start_time": start.isoformat(), "recurrence_type": 1}',
    why: { code: 'computed-value', field: 'start_time', expression: 'start.isoformat()' },
    en: 'start_time is computed (start.isoformat()). Paste its value.',
    zh: 'start_time 的值由程序计算（start.isoformat()），请粘贴实际的值。',
  },
  {
    name: 'a shorthand name',
    text: 'send({ start_time, recurrence_type: 1 })',
    why: { code: 'computed-value', field: 'start_time', expression: 'start_time' },
    en: 'start_time is computed (start_time). Paste its value.',
    zh: 'start_time 的值由程序计算（start_time），请粘贴实际的值。',
  },
  {
    name: 'a field twice in a form',
    text: 'start_time=2026-11-30 10:00:00&recurrence_type=2&weekly_days=1&weekly_days=3',
    why: { code: 'field-twice', field: 'weekly_days', values: ['1', '3'] },
    en: 'weekly_days stands more than once: 1 · 3.',
    zh: 'weekly_days 出现了不止一次：1、3。',
  },
  {
    name: 'a field twice, once with an object and once computed',
    text: '{"recurrence_type":2,"weekly_days":{"a":1},"weekly_days":days}',
    why: { code: 'field-twice', field: 'weekly_days', values: ['{"a":1}', 'days'] },
    en: 'weekly_days stands more than once: {"a":1} · days.',
    zh: 'weekly_days 出现了不止一次：{"a":1}、days。',
  },
  {
    name: 'a field twice in an object',
    text: '{"start_time":"2026-11-30 10:00:00","recurrence_type":1,"recurrence_type":2}',
    why: { code: 'field-twice', field: 'recurrence_type', values: ['1', '2'] },
    en: 'recurrence_type stands more than once: 1 · 2.',
    zh: 'recurrence_type 出现了不止一次：1、2。',
  },
  {
    name: 'two bookings in a list',
    text: '[{"start_time":"2026-11-30 10:00:00","recurrence_type":1},{"start_time":"2026-12-30 10:00:00","recurrence_type":1}]',
    why: { code: 'several-rules', count: 2 },
    en: 'The text holds 2 bookings. Paste one.',
    zh: '内容里有 2 个预约，请只粘贴一个。',
  },
  {
    name: 'two bookings in lines',
    text: '{"start_time":"2026-11-30 10:00:00","recurrence_type":1}\n{"start_time":"2026-12-30 10:00:00","recurrence_type":1}',
    why: { code: 'several-rules', count: 2 },
    en: 'The text holds 2 bookings. Paste one.',
    zh: '内容里有 2 个预约，请只粘贴一个。',
  },
  {
    name: 'two blocks of code',
    text: '```\nrecurrence_type=1&daily_type=1\n```\nor\n```\nrecurrence_type=1&daily_type=2\n```',
    why: { code: 'several-rules', count: 2 },
    en: 'The text holds 2 bookings. Paste one.',
    zh: '内容里有 2 个预约，请只粘贴一个。',
  },
  {
    name: 'a table of two bookings',
    text: 'start_time\trecurrence_type\n2026-11-30 10:00:00\t1\n2026-12-30 10:00:00\t1',
    why: { code: 'several-rules', count: 2 },
    en: 'The text holds 2 bookings. Paste one.',
    zh: '内容里有 2 个预约，请只粘贴一个。',
  },
  {
    name: 'a calendar file of two events',
    text: 'BEGIN:VEVENT\nDTSTART:20261130T100000\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261230T100000\nEND:VEVENT',
    why: { code: 'several-rules', count: 2 },
    en: 'The text holds 2 bookings. Paste one.',
    zh: '内容里有 2 个预约，请只粘贴一个。',
  },
  {
    name: 'an event with an exception',
    text: 'BEGIN:VEVENT\nDTSTART;TZID=Asia/Shanghai:20261130T100000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=Asia/Shanghai:20261201T100000\nEND:VEVENT',
    why: { code: 'refused', count: 1 },
    en: 'EXDATE can\'t be expressed here (DTSTART | RRULE), got "20261201T100000"',
    zh: '此处无法表达 EXDATE（应为 DTSTART | RRULE），实际为 "20261201T100000"',
  },
  {
    name: 'recurrence fields without a type',
    text: '{"start_time":"2026-11-30 10:00:00","weekly_days":"1,3","end_times":10}',
    why: { code: 'no-recurrence-type', fields: ['weekly_days', 'end_times'] },
    en: 'weekly_days, end_times without recurrence_type: the service would create a single meeting.',
    zh: '有 weekly_days、end_times，但没有 recurrence_type：服务只会创建一次会议。',
  },
  {
    name: "Zoom's own recurrence",
    text: '{"topic":"x","type":8,"start_time":"2026-11-30T10:00:00","recurrence":{"type":2,"weekly_days":"2,4","end_times":5}}',
    why: { code: 'no-recurrence-type' },
    en: 'weekly_days, end_times without recurrence_type: the service would create a single meeting.',
    zh: '有 weekly_days、end_times，但没有 recurrence_type：服务只会创建一次会议。',
  },
  {
    name: 'a misspelt type',
    text: '{"start_time":"2026-11-30 10:00:00","recurence_type":2}',
    why: { code: 'misspelt-field', given: 'recurence_type', meant: 'recurrence_type' },
    en: '“recurence_type” is no field of a booking. Did you mean recurrence_type?',
    zh: '预约没有“recurence_type”这个字段，是不是 recurrence_type？',
  },
  {
    name: 'a misspelt list of days',
    text: '{"start_time":"2026-11-30 10:00:00","recurrence_type":2,"weekly_day":"1,3"}',
    why: { code: 'misspelt-field', given: 'weekly_day', meant: 'weekly_days' },
    en: '“weekly_day” is no field of a booking. Did you mean weekly_days?',
    zh: '预约没有“weekly_day”这个字段，是不是 weekly_days？',
  },
  {
    name: 'a date of two readings',
    text: '{"start_time":"3/4/2026 10:00","recurrence_type":1}',
    why: { code: 'ambiguous-date', field: 'start_time', received: '3/4/2026 10:00' },
    en: 'start_time: 3/4/2026 10:00 can be read day first or month first. Write it as yyyy-MM-dd.',
    zh: 'start_time：3/4/2026 10:00 分不清日和月，请写成 yyyy-MM-dd。',
  },
  {
    name: 'a start without a time',
    text: '{"start_time":"2026-11-30","recurrence_type":1}',
    why: { code: 'refused', count: 1 },
    en: 'start_time must be a local date-time written yyyy-MM-dd HH:mm:ss, got "2026-11-30"',
    zh: 'start_time 应为本地日期时间，格式 yyyy-MM-dd HH:mm:ss，实际为 "2026-11-30"',
  },
  {
    name: 'a day that is none',
    text: '{"start_time":"2026-02-30 10:00:00","recurrence_type":1}',
    why: { code: 'refused', count: 1 },
    en: 'start_time names a date that does not exist: "2026-02-30" (the day must be within 1–28)',
    zh: 'start_time 的日期不存在："2026-02-30"（日期的取值范围是 1–28）',
  },
  {
    name: '40,001 weekdays',
    text: `{"start_time":"2026-11-30 10:00:00","recurrence_type":2,"weekly_days":"${'1,'.repeat(40_000)}1"}`,
    why: { code: 'value-too-long', field: 'weekly_days', length: 80_001 },
    en: 'weekly_days is too long (80,001).',
    zh: 'weekly_days 太长（80,001）。',
  },
  {
    name: '150,001 weekdays',
    text: `{"recurrence_type":2,"weekly_days":[${'1,'.repeat(150_000)}1]}`,
    why: { code: 'too-long' },
    en: 'The text has 300,039 characters; at most 100,000 are read.',
    zh: '内容有 300,039 个字符，最多读取 100,000 个。',
  },
  {
    name: '5 MB',
    text: `recurrence_type=1&topic=${'x'.repeat(5_000_000)}`,
    why: { code: 'too-long', length: 5_000_024 },
    en: 'The text has 5,000,024 characters; at most 100,000 are read.',
    zh: '内容有 5,000,024 个字符，最多读取 100,000 个。',
  },
])('changes nothing for $name, and says what and where', ({ text, why, en, zh }) => {
  const reading = readPaste(text, { shown })
  expect(reading).toMatchObject({ kind: 'unreadable', why })
  expect(pasteLines(reading, 'en')).toEqual([en, 'Nothing was changed.'])
  expect(pasteLines(reading, 'zh-CN')).toEqual([zh, '页面没有任何改动。'])
})

it.each([
  { name: 'an error envelope', text: '{"status":4010,"message":"no rooms","data":null}', kind: 'refusal' },
  {
    name: "the service's answer",
    text: '{"status":200,"message":"OK","data":{"meeting_id":"123","start_time":"2026-11-30 10:00:00","occurrences":[{"start_time":"2026-11-30 10:00:00","uuid":"a"},{"start_time":"2026-12-02 10:00:00","uuid":"b"}]}}',
    kind: 'rows',
  },
  {
    name: "a single meeting's answer",
    text: '{"status":200,"message":"OK","data":{"meeting_id":"123","start_time":"2026-11-30 10:00:00"}}',
    kind: 'one-off',
  },
  {
    name: "get's answer",
    text: '{"status":200,"message":"OK","data":{"id":"123","topic":"x","duration":"50","del_flag":"0","start_time":"2026-11-30 10:00:00"}}',
    kind: 'no-occurrences',
  },
  {
    name: "list's answer",
    text: '{"status":200,"message":"OK","data":{"page_num":1,"meetings":[{"start_time":"2026-11-30 10:00:00","topic":"x"}]}}',
    kind: 'no-occurrences',
  },
  {
    name: 'a list of occurrences',
    text: '[{"start_time":"2026-11-30 10:00:00","uuid":"a"},{"start_time":"2026-12-02 10:00:00","uuid":"b"}]',
    kind: 'rows',
  },
  {
    name: 'rows of CSV with occurrences',
    text: 'start_time,uuid\n2026-11-30 10:00:00,a\n2026-12-02 10:00:00,b',
    kind: 'rows',
  },
  { name: 'a list of dates', text: '2026-11-30 10:00\n2026-12-02 10:00', kind: 'rows' },
])('takes $name for an answer', ({ text, kind }) => {
  expect(readPaste(text, { shown })).toMatchObject({ kind: 'answer', answer: { kind } })
})

it.each([
  { name: 'a blank text', text: ' \n\t ', reading: { kind: 'empty' } },
  {
    name: 'an explicit single meeting',
    text: '{"start_time":"2026-11-30 10:00:00","recurrence_type":""}',
    reading: {
      kind: 'rule',
      rule: { series: { recurrence: { kind: 'once' }, start: '2026-11-30 10:00:00' } },
    },
  },
  {
    name: 'a start alone',
    text: 'start_time: 2026-11-30 10:00:00',
    reading: { kind: 'rule', rule: { series: { recurrence: { kind: 'once' } } } },
  },
  {
    name: 'a rule without a start',
    text: '{"recurrence_type":"1","daily_type":"2","end_times":"4"}',
    reading: {
      kind: 'rule',
      rule: { series: { recurrence: { kind: 'workdays' }, start: '2027-01-09 08:00:00' } },
    },
  },
  {
    name: 'a topic and a duration',
    text: 'recurrence_type=1&daily_type=1&topic=Stand-up&duration=45',
    reading: { kind: 'rule', topic: 'Stand-up', durationMinutes: 45 },
  },
  {
    name: 'an RRULE without a start',
    text: 'FREQ=MONTHLY;BYMONTHDAY=9',
    reading: { kind: 'rule', rule: { series: { start: '2027-01-09 08:00:00', recurrence: { day: 9 } } } },
  },
  {
    name: "a link's dialect",
    text: '#start_time=2026-11-30+10:00:00&recurrence_type=2&weekly_days=1&zone=America/New_York&weekdayNumbering=sunday-is-1',
    reading: {
      kind: 'rule',
      rule: { series: { recurrence: { weekdays: ['sunday'] } }, dialect: { zone: 'America/New_York' } },
    },
  },
  {
    name: "the page's own link with statutory workdays",
    text: '#start_time=2026-11-30+10:00:00&recurrence_type=1&daily_type=2&workdays=chinese-statutory&maxOccurrences=50',
    reading: { kind: 'rule', rule: { dialect: { workdays: statutoryWorkdays, maxOccurrences: 50 } } },
  },
  {
    name: 'what it was wrapped in',
    text: '```\n{"body":[{"start_time":"2026/11/30 10:00","recurrence_type":1,"daily_type":1}]}\n```',
    reading: {
      kind: 'rule',
      layers: [
        { form: 'code-fence' },
        { form: 'json' },
        { form: 'key', name: 'body' },
        { form: 'list-of-one' },
      ],
      conversions: [
        { field: 'start_time', from: '2026/11/30 10:00', to: '2026-11-30 10:00:00', as: 'notation' },
      ],
    },
  },
  {
    name: 'the one body of a command line, which no list is around',
    text: `curl --json '{"start_time":"2026-11-30 10:00:00","recurrence_type":1,"daily_type":1}' https://x`,
    reading: { kind: 'rule', layers: [{ form: 'command' }, { form: 'json' }] },
  },
])('reads $name', ({ text, reading }) => {
  expect(readPaste(text, { shown })).toMatchObject(reading)
})
