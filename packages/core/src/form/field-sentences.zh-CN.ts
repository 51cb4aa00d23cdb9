import type { Bounds } from '../input/expectation.ts'
import type { FieldCatalogue } from './field-catalogue.ts'

/** `不小于 1 的`, `1 到 31 之间的`; `''` without bounds. */
function boundsInWords({ min, max, above }: Bounds): string {
  if (above !== undefined) return `大于 ${above} 的`
  if (min !== undefined) return max === undefined ? `不小于 ${min} 的` : `${min} 到 ${max} 之间的`
  return max === undefined ? '' : `不大于 ${max} 的`
}

const chooseFrom = (at: string): string => `请从选项中选择“${at}”。`
const fillIn = (at: string): string => `请填写“${at}”。`

export const chineseFieldSentences: FieldCatalogue = {
  required: ({ expected }, at) =>
    expected !== null && 'choices' in expected ? `请选择“${at}”。` : fillIn(at),
  'not-an-object': (_, at) => `表单提交的“${at}”无法读取，请告知管理员。`,
  'not-text': (_, at) => fillIn(at),
  'empty-text': (_, at) => fillIn(at),
  'not-an-integer': ({ expected }, at) => `“${at}”应填${boundsInWords(expected)}整数。`,
  'out-of-range': ({ expected }, at) => `“${at}”应填${boundsInWords(expected)}整数。`,
  'not-a-boolean': (_, at) => `“${at}”只能是开或关。`,
  'not-a-list': (_, at) => chooseFrom(at),
  'not-a-choice': (_, at) => chooseFrom(at),
  'not-a-local-date-time': (_, at) => `“${at}”应填日期和时间，例如 2026-11-30 10:00。`,
  'not-a-date-or-date-time': (_, at) => `“${at}”应填日期，例如 2026-11-30。`,
  'no-such-date': (_, at) => `“${at}”的日期不存在。`,
  'no-such-time': (_, at) => `“${at}”的时间不存在。`,
  'duplicate-item': (_, at) => `“${at}”重复选择了同一项。`,
  'end-before-start': ({ expected }, at) => `“${at}”不能早于开始时间 ${expected.earliest}。`,
  'end-without-recurrence': (_, at) => `非系列会议不需要结束条件，请不要填写“${at}”。`,
  'end-required': (_, _at, labelOf) =>
    `系列会议必须有结束条件，请填写“${labelOf('end.count')}”或“${labelOf('end.date')}”。`,
  'too-many-bytes': ({ expected }, at) =>
    `“${at}”太长，最多 ${Math.floor(expected.max / 3)} 个汉字或 ${expected.max} 个英文字母。`,
  'too-many-items': ({ expected }, at) => `“${at}”选得太多，最多 ${expected.max} 项。`,
  'lone-surrogate': (_, at) => `“${at}”含有不完整的字符，请重新输入。`,
  'excluded-by': ({ expected }, at, labelOf) => `设置了“${labelOf(expected.field)}”就不能设置“${at}”。`,
  malformed: (_, at) => `“${at}”的写法不对，请检查。`,
  'unknown-key': ({ path }) => `表单提交了无法识别的“${path.join('.')}”，请告知管理员。`,
}
