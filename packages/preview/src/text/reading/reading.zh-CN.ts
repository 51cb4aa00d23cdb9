import type { ReadingTexts } from './reading-texts.ts'

const number = new Intl.NumberFormat('zh-CN')

const wanted: ReadingTexts['wanted'] = {
  value: '一个值',
  name: '字段名和冒号',
  comma: '逗号或右括号',
  quote: '右引号',
  'less-nesting': '更少的嵌套',
}

export const readingInChinese: ReadingTexts = {
  unreadable: {
    'too-long': ({ length, most }) =>
      `内容有 ${number.format(length)} 个字符，最多读取 ${number.format(most)} 个。`,
    'no-rule-field': () => '这段内容里没有周期规则的字段。',
    'misspelt-field': ({ given, meant }) => `预约没有“${given}”这个字段，是不是 ${meant}？`,
    syntax: ({ at, expected, found }) =>
      `${at ? `第 ${at.line} 行第 ${at.column} 列` : '字符串里的内容'}：应为${wanted[expected]}，实际为${found.trim() === '' ? '结尾' : `“${found}”`}。`,
    'unclosed-quote': () => '命令里有一个引号没有闭合。',
    'data-in-file': ({ file }) => `命令的数据来自文件 ${file}，请粘贴文件内容。`,
    'computed-value': ({ field, expression }) => `${field} 的值由程序计算（${expression}），请粘贴实际的值。`,
    'field-twice': ({ field, values }) => `${field} 出现了不止一次：${values.join('、')}。`,
    'value-too-long': ({ field, length }) => `${field} 太长（${number.format(length)}）。`,
    'several-rules': ({ count }) => `内容里有 ${number.format(count)} 个预约，请只粘贴一个。`,
    'no-recurrence-type': ({ fields }) =>
      `有 ${fields.join('、')}，但没有 recurrence_type：服务只会创建一次会议。`,
    'ambiguous-date': ({ field, received }) => `${field}：${received} 分不清日和月，请写成 yyyy-MM-dd。`,
    'too-many-rows': ({ count, most }) =>
      `内容里有 ${number.format(count)} 场会议，最多对比 ${number.format(most)} 场。`,
    'a-booking': () => '这是预约内容，不是服务的返回内容。请粘贴到预约一栏。',
    'no-answer': () => '这段内容既不是服务的返回内容，也不是日期列表。',
  },
  wanted,
  nothingChanged: '页面没有任何改动。',
  more: (count) => `另有 ${number.format(count)} 处。`,
  readFrom: (layers) => `读取自${layers}。`,
  forms: {
    calendar: '日历文件',
    code: '代码',
    'code-fence': '代码块',
    command: '命令行',
    'html-entities': ' HTML 转义文本',
    form: '表单数据',
    http: ' HTTP 请求',
    json: ' JSON',
    link: '链接',
    'list-of-one': '只有一项的列表',
    names: '写法不同的字段名',
    powershell: ' PowerShell 命令',
    rrule: ' RRULE',
    table: '表格',
    xml: ' XML',
  },
  converted: {
    instant: (field, from, to) => `${field}：${from} 是绝对时刻，换算到规则的时区为 ${to}。`,
    notation: (field, from, to) => `${field}：${from} 读作 ${to}。`,
  },
  isAnswer: '这是服务的返回内容或日期列表，已与规则对比。',
  refusal: (status, message) =>
    `服务拒绝了这次调用：status ${status}${message === '' ? '' : `，“${message}”`}。没有可对比的内容。`,
  noOccurrences: {
    get: '返回里没有会议场次：这是会议详情（get）。请粘贴预约时的返回。',
    list: '返回里没有会议场次：这是会议列表。请粘贴预约时的返回。',
    bare: '返回里没有会议场次。',
  },
  oneOff: '返回的是单次会议，对比的是它的 start_time。',
  instants: (count, zone) => `有 ${number.format(count)} 行是 UTC 或带时差的时刻，已换算到 ${zone}。`,
  datesAlone: (count) => `有 ${number.format(count)} 行没有时间，只对比日期。`,
  noRule: '还没有可以对比的规则，请先改正标红的地方。',
  unreadableRow: (row, received, others) =>
    `第 ${number.format(row)} 行的 ${received} 不是日期和时间${others === 0 ? '' : `，另有 ${number.format(others)} 行也是`}，因此不给出解释。`,
  sentence: (text) => `${text}。`,
}
