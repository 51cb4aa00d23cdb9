import { documentedDialect, parseSeriesOrThrow, type Recurrence } from '@umeeting/core'
import { expect, it } from 'vitest'
import { compareAnswer } from '../../src/model/reading/compare-answer.ts'
import { readAnswerText } from '../../src/model/reading/read-answer.ts'
import { comparisonLines } from '../../src/text/reading/reading-text.ts'

const ruleOf = (recurrence: Recurrence, count: number) => ({
  series: parseSeriesOrThrow({
    recurrence,
    start: '2026-11-30 10:00:00',
    ...(recurrence.kind === 'once' ? {} : { end: { kind: 'count', count } }),
  }),
  dialect: documentedDialect,
})
/** 2026-11-30, 12-02 and 12-07 at 10:00. */
const rule = ruleOf({ kind: 'weekly', weekdays: ['monday', 'wednesday'] }, 3)
const once = ruleOf({ kind: 'once' }, 1)

const dates = ['2026-11-30', '2026-12-02', '2026-12-07']
const rows = dates.map((date, index) => ({ start_time: `${date} 10:00:00`, uuid: `u${index}` }))

it.each([
  {
    name: "the service's answer",
    text: JSON.stringify({
      status: 200,
      message: 'OK',
      data: { meeting_id: '1', start_time: '7', occurrences: rows },
    }),
  },
  {
    name: 'the status as text',
    text: JSON.stringify({ status: '200', message: 'OK', data: { occurrences: rows } }),
  },
  { name: 'its data alone', text: JSON.stringify({ meeting_id: '1', occurrences: rows }) },
  { name: 'a list of rows', text: JSON.stringify(rows) },
  {
    name: 'a record of request and answer',
    text: JSON.stringify({
      id: 1,
      request: { recurrence_type: '2' },
      answer: { status: 200, data: { occurrences: rows } },
    }),
  },
  {
    name: 'an answer in a body of text',
    text: JSON.stringify({ body: JSON.stringify({ status: 200, data: { occurrences: rows } }) }),
  },
  {
    name: "a Python program's print",
    text: `{'status': 200, 'message': 'OK', 'data': {'occurrences': [${rows.map(({ start_time: at }) => `{'start_time': '${at}', 'uuid': None}`).join(', ')},]}}`,
  },
  {
    name: 'comments',
    text: `// booked today\n{"status": 200, "message": "OK", /* three */ "data": {"occurrences": ${JSON.stringify(rows)}}}`,
  },
  {
    name: 'a code fence',
    text: `\`\`\`json\n${JSON.stringify({ status: 200, data: { occurrences: rows } })}\n\`\`\``,
  },
  {
    name: 'an HTTP response',
    text: `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n${JSON.stringify({ status: 200, message: 'OK', data: { occurrences: rows } })}`,
  },
  {
    name: 'JSONP',
    text: `callback(${JSON.stringify({ status: 200, message: 'OK', data: { occurrences: rows } })});`,
  },
  {
    name: 'a log line',
    text: `10:00:01 answer: ${JSON.stringify({ status: 200, message: 'OK', data: { occurrences: rows } })}`,
  },
  { name: 'a JSON list of texts', text: JSON.stringify(rows.map(({ start_time: at }) => at)) },
  { name: 'a list with single quotes', text: `['${rows.map(({ start_time: at }) => at).join("', '")}']` },
  {
    name: 'times with T and no seconds',
    text: JSON.stringify(dates.map((date) => ({ start_time: `${date}T10:00` }))),
  },
  {
    name: 'trailing blanks',
    text: JSON.stringify(dates.map((date) => ({ start_time: `${date} 10:00:00 ` }))),
  },
  { name: 'a plain list', text: dates.map((date) => `${date} 10:00:00`).join('\n') },
  {
    name: 'a plain list with comments',
    text: `# from the mail\n${dates.map((date) => `${date} 10:00`).join('\n// next\n')}\n`,
  },
  {
    name: 'numbers and weekdays',
    text: '1. 2026-11-30 Mon 10:00\n2. 2026-12-02 Wed 10:00\n3. 2026-12-07 Mon 10:00',
  },
  {
    name: 'a heading and an end',
    text: 'Stand-up, every Monday and Wednesday at 10:00, 3 times\n\n1. 2026-11-30 (Mon) 10:00–11:00\n2. 2026-12-02 (Wed) 10:00–11:00\n3. 2026-12-07 (Mon) 10:00–11:00',
  },
  {
    name: 'Chinese dates',
    text: '周会（共 3 次）\n1. 2026年11月30日（周一）10:00\n2. 2026年12月2日（周三）10:00\n3. 2026年12月7日（周一）10:00',
  },
  {
    name: 'Chinese numbering',
    text: '第 1 次：2026-11-30 周一 上午10:00\n第 2 次：2026-12-02 周三 上午10:00\n第 3 次：2026-12-07 周一 上午10:00',
  },
  { name: 'slashes', text: '2026/11/30 10:00\n2026/12/2 10:00\n2026/12/7 10:00' },
  {
    name: 'CSV with a heading',
    text: `start_time,uuid\n${rows.map(({ start_time: at, uuid }) => `${at},${uuid}`).join('\n')}`,
  },
  {
    name: 'CSV with quotes and topics',
    text: `topic,start_time,end_time\n${dates.map((date) => `"Stand-up, daily","${date} 10:00:00","${date} 11:00:00"`).join('\n')}`,
  },
  { name: 'CSV with the time apart', text: `date;time\n${dates.map((date) => `${date};10:00`).join('\n')}` },
  {
    name: 'rows of a spreadsheet',
    text: `No.\tDate\tTopic\n${dates.map((date, index) => `${index + 1}\t${date} 10:00\tStand-up`).join('\n')}`,
  },
  {
    name: 'a Markdown table',
    text: `| # | start_time |\n|---|---|\n${dates.map((date, index) => `| ${index + 1} | ${date} 10:00:00 |`).join('\n')}`,
  },
  { name: 'rows in another order', text: dates.toReversed().join(' 10:00\n') + ' 10:00' },
])('finds the three dates exact in $name', ({ text }) => {
  expect(compareAnswer(readAnswerText(text), rule)).toMatchObject({
    kind: 'compared',
    reconciliation: { verdict: 'exact', observedCount: 3 },
    isOneOff: false,
    instants: 0,
    datesAlone: 0,
  })
})

it.each([
  {
    name: 'rows in UTC',
    text: JSON.stringify(dates.map((date) => ({ start_time: `${date}T02:00:00Z` }))),
    said: { instants: 3 },
  },
  {
    name: 'rows with an offset',
    text: dates.map((date) => `${date}T04:00:00+02:00`).join('\n'),
    said: { instants: 3 },
  },
  {
    name: 'seconds since 1970',
    text: JSON.stringify(dates.map((date) => Date.parse(`${date}T10:00:00+08:00`) / 1000)),
    said: { instants: 3 },
  },
  { name: 'dates alone', text: dates.join('\n'), said: { datesAlone: 3 } },
  { name: 'a JSON list of dates alone', text: JSON.stringify(dates), said: { datesAlone: 3 } },
])('finds $name exact, and says how it read them', ({ text, said }) => {
  const comparison = compareAnswer(readAnswerText(text), rule)
  expect(comparison).toMatchObject({ kind: 'compared', reconciliation: { verdict: 'exact' }, ...said })
  expect(comparisonLines(comparison, 'en')).toHaveLength(1)
  expect(comparisonLines(comparison, 'zh-CN')).toHaveLength(1)
})

it.each([
  {
    name: 'a row too few',
    text: dates
      .slice(0, 2)
      .map((date) => `${date} 10:00`)
      .join('\n'),
    reconciliation: { verdict: 'truncated', missingCount: 1 },
  },
  {
    name: 'a row in UTC that is another local time',
    text: JSON.stringify(dates.map((date) => ({ start_time: `${date}T10:00:00Z` }))),
    reconciliation: { verdict: 'different' },
  },
  {
    name: "a row that can't be read",
    text: '2026-11-30 10:00\n2026-12-02 25:00\n2026-12-07 10:00',
    reconciliation: { verdict: 'different', unreadable: [{}] },
  },
  {
    name: 'a row without a year',
    text: '2026-11-30 10:00\n12月2日 10:00\n2026-12-07 10:00',
    reconciliation: { verdict: 'different', unreadable: [{}] },
  },
  {
    name: 'an ambiguous row',
    text: '2026-11-30 10:00\n2/12/2026 10:00\n2026-12-07 10:00',
    reconciliation: { verdict: 'different', unreadable: [{}] },
  },
  {
    name: 'a row in a zone of letters',
    text: '2026-11-30 10:00 PST\n2026-12-02 10:00\n2026-12-07 10:00',
    reconciliation: { verdict: 'different', unreadable: [{}] },
  },
  {
    name: "a first row that can't be read",
    text: '30.13.2026 10:00\n2026-11-30 10:00\n2026-12-02 10:00\n2026-12-07 10:00',
    reconciliation: { verdict: 'different', unreadable: [{}] },
  },
  {
    name: 'an answer that created none',
    text: '{"status":200,"message":"OK","data":{"meeting_id":"1","occurrences":[]}}',
    reconciliation: { verdict: 'absent' },
  },
])('finds $name not exact', ({ text, reconciliation }) => {
  expect(compareAnswer(readAnswerText(text), rule)).toMatchObject({ kind: 'compared', reconciliation })
})

it.each([
  { name: 'the same start', start: '2026-11-30 10:00:00', verdict: 'exact' },
  { name: 'another start', start: '2026-11-30 18:00:00', verdict: 'different' },
])("compares a single meeting's start: $name", ({ start, verdict }) => {
  const text = JSON.stringify({
    status: 200,
    message: 'OK',
    data: { meeting_id: '1', start_time: start, join_url: 'x' },
  })
  expect(compareAnswer(readAnswerText(text), once)).toMatchObject({
    kind: 'compared',
    isOneOff: true,
    reconciliation: { verdict },
  })
})

it.each([
  {
    name: 'a refusal',
    text: '{"status":4010,"message":"no rooms left","data":null}',
    answer: { kind: 'refusal', status: 4010, message: 'no rooms left' },
  },
  {
    name: 'a refusal without a message',
    text: '{"status":"500","data":{}}',
    answer: { kind: 'refusal', status: 500, message: '' },
  },
  {
    name: "a server's error",
    text: '{"timestamp":"2026-11-24","status":502,"error":"Bad Gateway"}',
    answer: { kind: 'refusal', status: 502, message: 'Bad Gateway' },
  },
  {
    name: 'a refusal that Python printed',
    text: "{'status': 401, 'message': 'bad key', 'data': None}",
    answer: { kind: 'refusal', status: 401 },
  },
  {
    name: 'get',
    text: '{"status":200,"message":"OK","data":{"duration":"50","start_time":"2026-11-30 10:00:00","del_flag":"0","topic":"x","id":"1","status":"0"}}',
    answer: { kind: 'no-occurrences', of: 'get' },
  },
  {
    name: "get's data alone",
    text: '{"duration":"50","start_time":"2026-11-30 10:00:00","del_flag":"0","topic":"x","id":"1","status":"0"}',
    answer: { kind: 'no-occurrences', of: 'get' },
  },
  {
    name: 'get without its flags',
    text: '{"status":200,"data":{"duration":"50","start_time":"2026-11-30 10:00:00","topic":"x","id":"1"}}',
    answer: { kind: 'no-occurrences', of: 'get' },
  },
  {
    name: 'list',
    text: '{"status":200,"message":"OK","data":{"page_num":1,"total_record":2,"meetings":[{"start_time":"2026-11-30 10:00:00","topic":"x"},{"start_time":"2026-12-02 10:00:00","topic":"x"}]}}',
    answer: { kind: 'no-occurrences', of: 'list' },
  },
  {
    name: 'the meetings of a list alone',
    text: '[{"start_time":"2026-11-30 10:00:00","topic":"x","join_url":"y"},{"start_time":"2026-12-02 10:00:00","topic":"x","join_url":"y"}]',
    answer: { kind: 'no-occurrences', of: 'list' },
  },
  {
    name: 'rooms',
    text: '{"status":200,"data":[{"id":"1","meetings":[{"start_time":"2026-11-30 10:00:00"}]}]}',
    answer: { kind: 'no-occurrences', of: 'list' },
  },
  { name: 'an empty list', text: '[]', answer: { kind: 'no-occurrences', of: 'bare' } },
  {
    name: 'a bare envelope',
    text: '{"status":200,"message":"OK"}',
    answer: { kind: 'no-occurrences', of: 'bare' },
  },
  {
    name: 'an envelope with null',
    text: '{"status":200,"message":"OK","data":null}',
    answer: { kind: 'no-occurrences', of: 'bare' },
  },
  {
    name: 'a booking',
    text: '{"start_time":"2026-11-30 10:00:00","recurrence_type":1}',
    answer: { kind: 'unreadable', why: { code: 'a-booking' } },
  },
  {
    name: 'a single booking',
    text: '{"topic":"x","start_time":"2026-11-30 10:00:00","duration":60}',
    answer: { kind: 'unreadable', why: { code: 'a-booking' } },
  },
  {
    name: 'a form of a booking',
    text: 'start_time=2026-11-30 10:00:00&recurrence_type=1',
    answer: { kind: 'unreadable', why: { code: 'a-booking' } },
  },
  {
    name: 'an answer that breaks off',
    text: '{"status":200,"message":"OK","data":{"occurrences":[{"start_time":"2026-11-30 10:00:00"},',
    answer: { kind: 'unreadable', why: { code: 'syntax', at: { line: 1 } } },
  },
  { name: 'an empty object', text: '{}', answer: { kind: 'unreadable', why: { code: 'no-answer' } } },
  {
    name: 'prose',
    text: 'The service said nothing.',
    answer: { kind: 'unreadable', why: { code: 'no-answer' } },
  },
  {
    name: 'occurrences that are no list',
    text: '{"occurrences":{"start_time":"2026-11-30 10:00:00"}}',
    answer: { kind: 'unreadable' },
  },
  {
    name: 'a million rows',
    text: '2026-11-30 10:00:00\n'.repeat(45_000),
    answer: { kind: 'unreadable', why: { code: 'too-many-rows' } },
  },
  { name: '5 MB', text: 'x'.repeat(5_000_000), answer: { kind: 'unreadable', why: { code: 'too-long' } } },
  { name: 'a blank text', text: ' \n', answer: { kind: 'empty' } },
])('gives no verdict on $name', ({ text, answer }) => {
  const comparison = compareAnswer(readAnswerText(text), rule)
  expect(comparison).toMatchObject(answer)
  expect(comparison.kind).not.toBe('compared')
  expect(comparisonLines(comparison, 'en').join('')).not.toMatch(/undefined|\[object/)
})

it("a created meeting's start that is no date-time is not compared", () => {
  const text = '{"status":200,"message":"OK","data":{"meeting_id":"1","start_time":"7"}}'
  expect(compareAnswer(readAnswerText(text), once)).toEqual({ kind: 'no-occurrences', of: 'bare' })
})
