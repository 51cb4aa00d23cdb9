import type { ResultTexts } from '../en/results.ts'

export const resultsInChinese: ResultTexts = {
  refused: (count) => (count === 1 ? '输入有误：' : `输入有误，共 ${count} 个问题：`),
  valid: '检查无误。',
  startAssumed: (start) => `未给出 start_time，按当前分钟 ${start} 预览`,
  goesOn: '……后面还有，没有结束',
  moreMonths: (count) => `……后面还有 ${count} 个月`,
  moreOccurrences: (count) => `……后面还有 ${count.toLocaleString('en')} 次（--first 可列出更多）`,
  nothing: '没有任何一次会议。',
  nothingInWindow: '这段时间内没有会议。',
  noteHeading: '请注意',
  predicted: '预测',
  observed: '实际',
  marks: { '=': '一致', '-': '缺失', '+': '多出', '~': '改期', '²': '重复' },
  verdicts: {
    exact: '完全一致：服务创建的正是预测的场次。',
    truncated: '提前截断：服务只创建了前面一部分。',
    absent: '没有创建：服务没有创建任何场次。',
    different: '不一致：服务创建了别的场次。',
  },
  refusedByService: (status, message) =>
    `服务拒绝了请求，状态 ${status}${message === '' ? '' : `：${message}`}`,
  explanations: '可能的原因，可能性大的在前',
  unexplained: '已知的任何理解都不能解释。',
  moreMissing: (count) => `……另有 ${count.toLocaleString('en')} 次缺失`,
  unreadable: (index, received) => `第 ${index + 1} 行不是日期时间：${received}`,
  separator: '；',
  linesRead: (count) => `已核对 ${count.toLocaleString('en')} 行`,
  tally: ({ lines, exact, different, refused }) =>
    `共 ${lines.toLocaleString('en')} 行：${exact.toLocaleString('en')} 行完全一致，${different.toLocaleString('en')} 行不一致，${refused.toLocaleString('en')} 行有误`,
  moreBadLines: '其余有误的行只列在结果中。',
  settled: (choice, sample) => `${choice}（由第 ${sample} 个样本确定）`,
  undecided: (choices) => `未定：${choices}`,
  contradictory: (samples) => `矛盾：样本 ${samples}`,
  unexplainedSample: (sample) => `没有已知方言能解释第 ${sample} 个样本`,
  live: {
    settingsNeeded: '请在环境变量中设置 UMEETING_API_KEY 和 UMEETING_API_SECRET',
    plan: (bookings, points, host, topic) =>
      `将在 ${host} 预约 ${bookings} 个系列会议，以确定 ${points} 个未说明之处；主题均为“${topic}”，读取场次后立即删除。`,
    booking: (number, of) => `正在预约第 ${number} 个，共 ${of} 个`,
    booked: '全部预约完毕',
    interrupted: '已中断：正在删除已预约的会议。再按一次立即结束。',
    leftover: (id, topic, reason) =>
      id === undefined
        ? `可能有会议未删除，请查找主题“${topic}”：${reason}`
        : `会议 ${id}（主题“${topic}”）未能删除，请手动删除：${reason}`,
    mayStand: (ids, topic) =>
      `尚未全部删除就已结束，请查找主题“${topic}”${ids.length > 0 ? `，并删除会议 ${ids.join('、')}` : ''}。`,
  },
  conform: {
    simulated: '模拟服务',
    plan: (bookings, target) => `将以 ${bookings} 次预约检验 ${target}，每次检验后立即删除。`,
    cost: (bookings) => `服务与文档一致时共 ${bookings} 次预约，每次检验后立即删除。`,
    summary: (passed, failed, skipped, bookings) =>
      `${passed} 条通过，${failed} 条不通过，${skipped} 条跳过，共 ${bookings} 次预约。`,
    leftOver: (ids) => `以下会议未能删除，请手动删除：${ids}`,
    mayStand: '尚未全部删除即已结束，请查找主题为“Conformance 一致性”的会议。',
    startsMeetings: '会立即开始会议，加 --instant 才检验',
    namesNoHost: '需要个人账号，用 --host-id 指定主持人才检验',
    notAskedFor: '未要求检验',
    noSuchClause: (flag, name) =>
      `${flag} 中没有条款 ${name}，umeeting conform --dry-run --simulated 可列出全部条款`,
  },
  call: {
    failed: (operation, reason, url) =>
      `无法完成 ${operation}${url === undefined ? '' : `（${url}）`}：${reason}`,
    refused: (operation, status, message) =>
      `服务拒绝了 ${operation}，状态 ${status}${message === '' ? '' : `：${message}`}`,
    malformed: (operation) => `无法读取 ${operation} 的返回内容：`,
    unknownDay: (date) => `工作日历不知道 ${date} 是不是工作日`,
  },
  simulating: '模拟服务已启动，下面每行是一个请求，Ctrl-C 结束。',
  opened: (path) => `已在浏览器中打开：${path}`,
  openIt: (path) => `没有启动浏览器，请在浏览器中打开：${path}`,
  pageNotBuilt: '预览页尚未生成：请先运行 pnpm preview:page',
  configured: (file) => `配置文件：${file}`,
  notConfigured: '配置文件：无（当前文件夹及各级上层文件夹中没有 umeeting.config.json）',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  shortWeekdays: ['一', '二', '三', '四', '五', '六', '日'],
  month: (year, month) => `${year} 年 ${month} 月`,
}
