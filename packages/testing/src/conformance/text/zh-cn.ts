import { issueText } from '@umeeting/core'
import type { FailedCall } from '../failed-call.ts'

/** What a failed call says in Chinese. */
export function failedCallInChinese(call: FailedCall): string {
  switch (call.kind) {
    case 'transport':
      return `无法完成 ${call.operation}：${call.reason}（delivery: ${call.delivery}）`
    case 'service':
      return `服务拒绝了 ${call.operation}，状态 ${call.status}${call.serviceMessage === '' ? '' : `：${call.serviceMessage}`}`
    case 'malformed-answer':
      return [`无法读取 ${call.operation} 的返回内容：`, ...issueLines(call)].join('\n')
    case 'invalid-request':
      return ['请求有误：', ...issueLines(call)].join('\n')
  }
}

function issueLines({ issues }: Extract<FailedCall, { readonly issues: unknown }>): readonly string[] {
  return issues.map((issue) => issueText(issue, 'zh-CN'))
}

/** The sentences of the report in Chinese, by the English ones. A test holds the list complete. */
export const inChinese: Readonly<Record<string, string>> = {
  // Titles of clauses.
  'without recurrence_type a meeting happens once, at its start':
    '不填 recurrence_type 时，会议只在开始时间举行一次',
  'daily_type 1 repeats every day': 'daily_type 为 1 时每天重复',
  'daily_type 2 repeats on workdays': 'daily_type 为 2 时在工作日重复',
  'weekly_days repeats on each of its weekdays': '在 weekly_days 列出的每个星期几重复',
  'monthly_day repeats on that day of every month': '在每月的 monthly_day 这一天重复',
  'monthly_day 29 to 31 meets months that lack the day': 'monthly_day 为 29 至 31，而有的月份没有这一天',
  'monthly_week 1 to 4 and monthly_week_day repeat on that weekday of every month':
    'monthly_week 为 1 至 4 时，在每月第几个 monthly_week_day 重复',
  'monthly_week 5 meets months without a fifth such weekday':
    'monthly_week 为 5，而有的月份没有第五个这样的星期几',
  'a start that is none of the dates of a workdays rule': '开始日期不是工作日',
  'a start that is none of the dates of a weekly rule': '开始日期不在每周规则的日期之内',
  'a start that is none of the dates of a monthly-day rule': '开始日期不在按日的每月规则的日期之内',
  'a start that is none of the dates of a monthly-week rule': '开始日期不在按周的每月规则的日期之内',
  'the seconds of a start are kept': '开始时间的秒数保留',
  'a meeting at midnight starts at 00:00:00 of its day': '零点的会议从当天 00:00:00 开始',
  'end_times is the number of occurrences': 'end_times 就是场次数',
  'more than a hundred occurrences are created': '能创建一百场以上',
  'end_date_time as a date is the last date': 'end_date_time 为日期时，即最后一天',
  'end_date_time as a date and time is the last time, itself included':
    'end_date_time 为日期时间时，即最后时间，含该时间',
  'monthly_day wins where monthly_week is given too': '同时填写 monthly_week 时，以 monthly_day 为准',
  'end_date_time wins where end_times is given too, be it more or less':
    '同时填写 end_times 时，无论多少，都以 end_date_time 为准',
  'weekly_days may be separated by full-width commas, as the page prints them':
    'weekly_days 可用全角逗号分隔，如文档所示',
  'recurrence_type "" books a meeting that does not recur': 'recurrence_type 为空字符串时，会议不重复',
  'duration 31 is taken, 30 and less refused': 'duration 为 31 时接受，30 及以下拒绝',
  'user_key has at most 200 bytes of UTF-8': 'user_key 最多 200 个 UTF-8 字节',
  'topic, meeting_capacity, start_time and duration are required':
    'topic、meeting_capacity、start_time、duration 为必填',
  'a recurring meeting needs end_times or end_date_time': '重复会议必须填写 end_times 或 end_date_time',
  'recurrence fields out of their ranges are refused': '重复规则的参数超出范围时拒绝',
  'what is true or false is nothing else': '取值为 true 或 false 的参数不接受其他值',
  'recording is cloud or none': 'recording 只能是 cloud 或 none',
  'a webinar can be booked': '可以预约网络研讨会',
  'a webinar has none of the options that the page excludes': '网络研讨会没有文档排除的选项',
  'a call with wrong credentials is refused': '凭证错误的调用被拒绝',
  'a booking is answered with its links, its keys and its flags': '预约后返回链接、密钥和开关',
  'a live stream is there where it is asked for, until it is deleted': '要求直播时才有直播，删除后即无',
  'get answers the meeting as it was booked': 'get 返回的会议与预约时一致',
  'token answers a token of the host': 'token 返回主持人的令牌',
  'before the early-entry time there is no start_url': '提前入会时间之前没有 start_url',
  'resetCapacity changes the seats and nothing else': 'resetCapacity 只改变方数',
  'update changes what it is given, of the whole series': 'update 修改整个系列中所填写的内容',
  'update leaves what it is not given': 'update 不改动没有填写的内容',
  'update gives a meeting a recurrence': 'update 可以让会议变为重复会议',
  'update with recurrence_type "" turns a series into one meeting':
    'recurrence_type 为空字符串的 update 把系列变为单场会议',
  'delete of a uuid leaves the rest of the series': '按 uuid 删除时，其余场次保留',
  'delete of a meeting number deletes the series': '按会议号删除时，删除整个系列',
  'end of a uuid leaves the rest of the series': '按 uuid 结束时，其余场次保留',
  'end of a meeting number ends the series': '按会议号结束时，结束整个系列',
  'list finds a meeting by its user_key, and no other': 'list 按 user_key 只查到该会议',
  'list shows a meeting with its times, its kind and its links': 'list 显示会议的时间、类型和链接',
  'pages hold page_size meetings each, and together every meeting once':
    '每页 page_size 个会议，各页合起来不重不漏',
  'a page holds 30 meetings where no size is asked for': '不填 page_size 时每页 30 个会议',
  'the history holds a meeting once it is over, and not before': '会议结束后才出现在历史中',
  'freeRooms answers how many rooms there are and how many of them are free':
    'freeRooms 返回会议室总数和空闲数',
  'a booking takes one room while it lasts, and none after': '预约只在会议期间占用一间会议室',
  'rooms answers every room once, as many of a capacity as freeRooms counts':
    'rooms 返回每间会议室各一次，数量与 freeRooms 一致',
  'rooms shows a booking in one room of its capacity': 'rooms 在一间相应方数的会议室中显示该预约',
  'licensing answers how many rooms of the capacity are paid for, as many as there are':
    'licensing 返回已购的会议室数，与实有数一致',
  'instant starts a meeting at once, whose recurrence begins with it':
    'instant 立即开始会议，重复规则从此时算起',
  'an instant meeting runs, its host may enter, and it is listed and reported on':
    '即时会议正在进行，主持人可以进入，并出现在列表和报告中',
  'the duration of an instant meeting is greater than 30 too': '即时会议的时长也必须大于 30',
  'a meeting of a personal account is booked for its host, and happens once':
    '个人账号的会议预约在其主持人名下，只举行一次',
  'a personal booking needs host_id and start_time': '预约个人账号的会议必须填写 host_id 和 start_time',
  'private/get answers the meeting as it was booked': 'private/get 返回的会议与预约时一致',
  'private/update changes what it is given': 'private/update 修改所填写的内容',
  'a personal update needs topic, start_time and duration':
    '修改个人账号的会议必须填写 topic、start_time 和 duration',
  'private/end ends the meeting': 'private/end 结束会议',
  'private/delete deletes the meeting': 'private/delete 删除会议',
  'a meeting of a personal account starts at once': '个人账号的会议立即开始',

  // What a clause requires.
  'the service creates the occurrences that the engine predicts': '服务创建的场次与引擎的预测一致',
  'a meeting that happens once is answered its own start, or none': '单场会议返回自己的开始时间，或不返回',
  'every occurrence has a uuid': '每一场都有 uuid',
  'every occurrence has a uuid of its own': '各场的 uuid 互不相同',
  'the service takes or refuses the booking': '服务接受或拒绝该预约',
  'the service takes or refuses it': '服务接受或拒绝该会议',
  'the service takes the fields': '服务接受这些参数',
  'the service takes an empty recurrence_type': '服务接受空的 recurrence_type',
  'it creates no list of occurrences': '不创建场次列表',
  'the service refuses': '服务拒绝',
  'nothing is missing': '什么也不缺',
  'mute_upon_entry is as it was asked for': 'mute_upon_entry 与所要求的一致',
  'get says so': 'get 也这样返回',
  'a live stream has a number': '直播有编号',
  'it has addresses': '直播有地址',
  'deleting it again is refused': '再次删除时拒绝',
  'deleting again is refused': '再次删除时拒绝',
  'what was booked is answered': '返回所预约的内容',
  'what was booked is shown': '显示所预约的内容',
  'it has its password': '密码不变',
  'the password is the new one': '密码为新密码',
  'it is booked and not deleted': '状态为已预约，未删除',
  'it is scheduled and booked': '类型为预约会议，状态为已预约',
  'it has a link to join by': '有入会链接',
  "it has the host's key": '有主持人密钥',
  'it has a start_url': '有 start_url',
  'a token is there': '有令牌',
  'and whose it is': '并有主持人 id',
  'only the seats differ': '只有方数不同',
  'what was changed': '所修改的内容',
  'what was not changed': '未修改的内容',
  'the free rooms of the next day': '次日的空闲会议室数',
  'the meeting is kept and booked': '会议保留，状态为已预约',
  'the meeting is still booked': '会议仍为已预约',
  'its status': '会议状态',
  'whose meeting it is': '会议属于谁',
  'its dates are those of the rule': '场次日期与规则一致',
  'its start is one of its dates': '开始时间是其中一场',
  'how it is listed': '在列表中的样子',
  'of which its report is': '报告所属的会议',
  'the meetings of the key': '该 user_key 的会议',
  'the meetings of a key that none has': '无人使用的 user_key 的会议',
  'the sizes of the pages': '各页的会议数',
  'every meeting once': '每个会议各一次',
  'what the pages say of themselves': '各页返回的页码信息',
  'the size that the page names': '返回的每页条数',
  'how many it holds': '该页的会议数',
  'all that were booked are counted': '所有预约都计入总数',
  'what is to come is not in it': '未举行的会议不在其中',
  'what was ended is': '已结束的会议在其中',
  '0 ≤ free ≤ total': '0 ≤ free ≤ total',
  'how many rooms less are free: at its start, in its last minute, at its end':
    '空闲会议室的减少数：开始时、最后一分钟、结束时',
  'every room once': '每间会议室各一次',
  'the rooms of the capacity': '该方数的会议室数',
  'where the meeting is': '会议所在的会议室',

  // Why a clause is skipped.
  'the target has no transport with wrong credentials': '没有提供使用错误凭证的连接',
  'the target names no host id of a personal account': '没有提供个人账号的主持人 id',
  'the run was interrupted': '运行已中断',
}
