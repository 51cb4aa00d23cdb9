/**
 * Whether a refusal says that there is no such meeting (any more). The service documents neither the status nor the
 * words, so this knows the usual ones: what people write in Chinese and English of a meeting, an occurrence or a live
 * stream, and Zoom's 3001 ("Meeting does not exist"). A bare 404 does not say it, and neither do words about a key, an
 * account or a server. It is asked only about a removal that had to be repeated.
 *
 * @example
 * saysNoSuchMeeting({ status: 404, message: 'Meeting not found' }) // true
 * saysNoSuchMeeting({ status: 404, message: 'API key not found' }) // false
 */
export function saysNoSuchMeeting({
  status,
  message,
}: {
  readonly status: number
  readonly message: string
}): boolean {
  if (OF_SOMETHING_ELSE.test(message)) return false
  if (status === MEETING_DOES_NOT_EXIST) return true
  return OF_A_MEETING.test(message) && GONE.test(message)
}

const MEETING_DOES_NOT_EXIST = 3001

const OF_A_MEETING = /meeting|occurrence|webinar|live|stream|会议|场次|直播/i

const OF_SOMETHING_ELSE =
  /\b(?:account|user|host|server|service|gateway|page|path|route|endpoint)\b|key|secret|token|密钥|账号|账户|帐号|用户|主持人|服务|接口|路径/i

const GONE =
  /no such|not exist|not found|already (?:been )?(?:deleted|ended|cancell?ed)|不存在|未找到|找不到|已(?:经|被)?(?:删除|结束|取消)/i
