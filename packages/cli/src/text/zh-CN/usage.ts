import type { UsageTexts } from '../en/usage.ts'

export const usageInChinese: UsageTexts = {
  usage: {
    unknownOption: (option, meant) =>
      `未知选项 ${option}${meant === undefined ? '' : `，是否应为 ${meant}？`}`,
    unknownCommand: (command, meant) =>
      `未知命令 ${command}${meant === undefined ? '' : `，是否应为 ${meant}？`}`,
    valueMissing: (option) => `${option} 缺少取值`,
    optionMissing: (option) => `缺少 ${option}，见 --help`,
    notAChoice: (option, choices, value) => `${option} 只能取 ${choices.join(' | ')}，实际为 ${value}`,
    unknownSetting: (name, known) => `无法识别 ${name}，可用的有 ${known.join('、')}`,
    notAText: (name) => `${name} 应为文本`,
    argumentMissing: (name) => `缺少 ${name}，见 umeeting <命令> --help`,
    noArguments: '这里只接受选项；含空格的值要加引号',
    conflicting: (option, other) => `${option} 不能与 ${other} 同时使用`,
    needs: (option, other) => `${option} 只能与 ${other} 一起使用`,
    notACount: (option, value) => `${option} 应为不小于 1 的整数，实际为 ${value}`,
    notAWholeNumber: (option, most, value) => `${option} 应为 0 到 ${most} 的整数，实际为 ${value}`,
    notFaults: (value, kinds) =>
      `--faults 应为 0 到 1 的比例，冒号后可列出故障种类 ${kinds.join(' | ')}，实际为 ${value}`,
    notADate: (option, value) =>
      `${option} 应为存在的日期，格式 yyyy-MM-dd 或 yyyy-MM-dd HH:mm:ss，实际为 ${value}`,
    fromAfterTo: (from, to) => `--from 不能晚于 --to：${from} 晚于 ${to}`,
    filesOrLive: '需要样本文件或 --live，两者只能选一',
    bookingNeeded:
      '缺少预约：请用 --request FILE 给出，或用 --start-time、--recurrence-type 等选项给出，或从标准输入传入一个 JSON 对象',
    answerNeeded: '缺少服务的返回内容：请用 --answer FILE 给出，或用 --ndjson 批量逐行核对',
    oneInput: '--request 和 --answer 只能有一个来自标准输入',
  },
  files: {
    stdin: '标准输入',
    cannotRead: (file, reason) => `无法读取${spaced(file)}：${reason}`,
    cannotWrite: (reason) => `无法写出结果：${reason}`,
    cannotListen: (port, reason) => `无法监听端口 ${port}：${reason}`,
    notUtf8: (line, column, like) =>
      `不是 UTF-8（第 ${line} 行第 ${column} 列）${like === undefined ? '' : `，看上去是 ${like}`}，请另存为 UTF-8`,
    otherEncoding: (encoding) => `编码是 ${encoding}，请另存为 UTF-8`,
    notJson: (reason, line, column) => `应为 JSON：${reason}（第 ${line} 行第 ${column} 列）`,
    duplicateKey: (key, line) => `同一个对象中重复出现键 ${key}（第 ${line} 行）`,
    notAnObject: '应为一个 JSON 对象',
    notAnAnswer: '应为服务原样的返回内容，或其中的场次列表',
    withoutOccurrences:
      '这份返回内容里没有可供核对的场次；schedule 和 instant 的返回内容里有场次，get 和 list 的没有',
    noSamples: '没有样本',
    badLine: (number, reason) => `第 ${number} 行：${reason}`,
    notASample: '应为 JSON 对象 {request, answer}',
    notJsonLine: '应为 JSON',
  },
  json: {
    empty: '没有内容',
    value: '此处应为一个值',
    name: '此处应为双引号括起的键',
    colon: '此处应为冒号',
    comma: '此处应为逗号',
    bracket: '缺少右方括号 ]',
    brace: '缺少右花括号 }',
    end: '应到此结束，后面还有内容',
    comment: '不允许注释',
    text: '文本没有结束，或含有必须转义的字符',
    number: '数字不完整',
    symbol: '此处不应有这个字符',
  },
  system: {
    ENOENT: '没有这个文件',
    ENOTDIR: '路径中有一部分不是文件夹',
    EISDIR: '这是文件夹',
    EACCES: '没有访问权限',
    EPERM: '没有访问权限',
    ENOSPC: '磁盘已满',
    EMFILE: '打开的文件太多',
    EIO: '设备出错',
    EADDRINUSE: '已被占用',
    EADDRNOTAVAIL: '本机没有这个地址',
    ECONNREFUSED: '连接被拒绝',
    ECONNRESET: '连接中断',
    ENOTFOUND: '找不到这个主机',
    EAI_AGAIN: '暂时无法解析主机名',
    ETIMEDOUT: '等待超时，没有返回内容',
    timeout: '等待超时，没有返回内容',
    aborted: '已放弃',
    'network-error': '网络出错',
  },
}

/** A space stands between Chinese and Latin letters, and none between Chinese and Chinese. */
function spaced(file: string): string {
  return /^\p{Script=Han}/u.test(file) ? file : ` ${file}`
}
