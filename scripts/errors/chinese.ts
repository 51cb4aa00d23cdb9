import type { ErrorTexts } from './texts.ts'

export const chinese: ErrorTexts = {
  opening: `# 错误一览

本项目抛出的每一种错误、拒绝输入时列出的每一种问题，以及原因和处理办法。[English](errors.md)

用 \`kind\` 或 \`isTransportError\` 之类的守卫函数判断错误，错误出自哪一份包都有效。重试任何调用之前先看 \`delivery\`：\`not-sent\`，服务端没有收到；\`answered\`，收到了返回内容但没有成功，也没有创建会议；\`unknown\`，可能已经执行。创建会议的调用如果是 \`unknown\`，绝不能重试：用 \`client.recoverCreated(request)\` 查明结果。`,
  kindsHeading: '## 错误种类',
  ledgerHeading: '## 账本的错误',
  reasons: `### 传输错误的 \`reason\`

| \`reason\` | 含义 | 处理办法 |
| --- | --- | --- |
| \`timeout\` | 单次尝试超过 \`timeoutMs\` | 放宽时限，或查明慢在哪里 |
| \`total-timeout\` | 所有尝试合计超过 \`totalTimeoutMs\` | 放宽时限，或减少尝试次数 |
| \`aborted\` | 你的 \`signal\` 中止了调用 | 若是有意为之则无需处理；请看 \`delivery\` |
| \`redirect\` | 该地址返回重定向；为避免凭据外泄，不会跟随 | 把 \`baseUrl\` 设为最终地址 |
| \`oversized\` | 返回内容超过大小上限 | 减小每页条数；也可能不是服务端的返回内容 |
| \`http-502\` 等 | HTTP 状态表示失败，且其中没有服务端的返回内容 | 中间有代理或网关：查看 \`facts.requestIds\` |
| \`ECONNREFUSED\`、\`ENOTFOUND\` 等 | 网络层自己的代码 | 检查地址、域名解析和防火墙 |
| \`network-error\` | 平台隐藏了代码（浏览器如此） | 查看浏览器的网络面板 |`,
  issuesOpening: `## 问题代码

\`InvalidRequestError\`、\`MalformedAnswerError\` 以及所有 \`ok: false\` 的结果都带有 \`issues\`：\`{ code, path, expected, received }\`。\`issueText(issue, 'zh-CN')\` 给出句子，下表是示例。最多列出一百条。在 \`MalformedAnswerError\` 中，值是服务端写的：请带上 \`facts.requestIds\` 反馈给服务方。`,
  columns: {
    kind: '`kind`',
    error: '错误',
    code: '`code`',
    cause: '原因',
    cure: '处理办法',
    sentence: '示例',
  },
  kinds: {
    'invalid-request': {
      cause: '输入有误。没有发送任何请求。',
      cure: '按 `issues` 修改，所有问题已一次列出。',
    },
    service: {
      cause: '服务端返回拒绝，带有自己的状态和消息。',
      cure: '根据 `status` 和 `serviceMessage` 处理。`delivery` 为 `unknown` 时，先查找会议。',
    },
    'malformed-answer': {
      cause: '收到的返回内容不符合文档，无法读取。',
      cure: '如果是创建会议的调用，会议可能已存在：查看 `created` 和 `delivery`，并反馈该返回内容。',
    },
    transport: {
      cause: '没有收到可用的返回内容，`reason` 说明原因。',
      cure: '由 `delivery` 决定：`not-sent` 可重试，`unknown` 先找回。',
    },
    'workday-calendar': {
      cause: '你的 `WorkdayCalendar` 不包含 `date`，本项目从不猜测。',
      cure: '在日历中补上该年份，或缩小查询范围。',
    },
    'idempotency-conflict': {
      cause: '这个幂等键已用于另一个请求。',
      cure: '新预约使用新键；修改原预约请用更新。',
    },
    'unknown-booking': { cause: '账本中没有这个 id 的预约。', cure: '检查 id，以及所用的数据库是否正确。' },
    store: {
      cause: '数据库拒绝或无法连接，`code` 是它自己的代码。',
      cure: '数据库恢复后重试：未提交的操作没有发生。',
    },
    'newer-schema': { cause: '数据库由更新版本的包写入。没有做任何改动。', cure: '安装该版本或更新版本。' },
    'sealing-key': {
      cause: '带密码的预约需要封存密钥，或者封存时用的是另一个密钥。',
      cure: '提供当时使用的密钥。',
    },
    'not-possible': { cause: '预约当前的状态不允许该操作。', cure: '错误消息说明了状态；请先查看预约。' },
  },
  issues: {
    required: { cause: '缺少字段，或字段为空白。', cure: '补上该字段。' },
    'not-an-object': { cause: '应为对象的位置是别的值。', cure: '给出包含这些键的对象。' },
    'not-text': { cause: '值不是字符串。', cure: '给出文本。' },
    'empty-text': { cause: '文本为空或只有空白。', cure: '填写内容；可选字段也可以省略。' },
    'not-an-integer': { cause: '值不是整数，或在需要数字处给了数字字符串。', cure: '给出整数。' },
    'not-a-boolean': {
      cause: '值既不是 true 也不是 false。',
      cure: '给出布尔值；在线上格式中为 `"true"` 或 `"false"`。',
    },
    'not-a-list': { cause: '应为列表的位置是单个值。', cure: '给出数组，只有一项也要用数组。' },
    'not-a-choice': { cause: '值不在可选范围内。', cure: '按原样使用列出的词之一。' },
    'out-of-range': {
      cause: '数字超出范围。',
      cure: '给出范围内的数字；时长必须大于 30，等于 30 也会被拒绝。',
    },
    'not-a-local-date-time': {
      cause: '文本的格式不对。',
      cure: '写成 `2026-11-30 10:00:00`：不带 `T` 和时区，要有秒。',
    },
    'not-a-local-date': { cause: '文本的格式不对。', cure: '写成 `2026-11-30`。' },
    'not-a-date-or-date-time': {
      cause: '两种格式都不符合。',
      cure: '写成 `2026-12-31` 或 `2026-12-31 18:00:00`。',
    },
    'no-such-date': { cause: '月份或日期不存在。', cure: '给出日历上存在的日期。' },
    'no-such-time': { cause: '时刻不存在。', cure: '午夜是次日的 `00:00:00`，不是 `24:00:00`。' },
    'no-such-zone': {
      cause: '当前平台没有这个 IANA 时区名。',
      cure: '使用 `Asia/Shanghai`、`Europe/Berlin` 这样的名称。',
    },
    'empty-item': { cause: '逗号的一侧没有内容。', cure: '去掉逗号，或补上该项。' },
    'duplicate-item': { cause: '同一项出现了两次。', cure: '只保留一次。' },
    'pair-incomplete': { cause: '必须成对的两个字段缺了一个。', cure: '两个都给，或都不给。' },
    'end-before-start': { cause: '系列的结束早于开始。', cure: '推后结束时间，或提前开始时间。' },
    'end-without-recurrence': {
      cause: '为只举行一次的会议设置了结束条件。',
      cure: '加上周期规则，或去掉结束条件。',
    },
    'end-required': { cause: '系列会议没有结束条件，而服务端要求有。', cure: '给出次数或结束日期。' },
    'too-many-bytes': { cause: '文本按 UTF-8 编码过长，一个汉字占三个字节。', cure: '缩短文本。' },
    'too-many-items': { cause: '列表项数超出上限。', cure: '减少项数。' },
    'lone-surrogate': { cause: '文本在字符中间被截断，例如表情符号。', cure: '按完整字符截断文本。' },
    'excluded-by': { cause: '两个字段互斥。', cure: '去掉其中一个。' },
    'unknown-key': { cause: '无法识别该键；拼写错误不会被忽略。', cure: '采用建议的写法，或去掉该键。' },
    malformed: { cause: '值的格式不对。', cure: '按示例句中的格式书写。' },
    'not-expressible': {
      cause: '规则本身没有错，但目标格式无法表达，例如隔周一次。',
      cure: '换用可以表达的规则，或拆成多个系列。',
    },
    'further-issues': { cause: '问题超过一百条，其余只计数。', cure: '先修改已列出的问题。' },
  },
}
