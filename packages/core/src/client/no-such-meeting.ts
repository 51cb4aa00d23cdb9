/**
 * Whether a refusal says that there is no such meeting (any more). The service documents neither the status nor the
 * words, so this knows the usual ones: HTTP's 404, Zoom's 3001 ("Meeting does not exist"), and what people write in
 * Chinese and English. It is asked only about a removal that had to be repeated.
 */
export function saysNoSuchMeeting({
  status,
  message,
}: {
  readonly status: number
  readonly message: string
}): boolean {
  return status === 404 || status === 3001 || WORDS.test(message)
}

const WORDS =
  /no such|not exist|not found|already (?:been )?(?:deleted|ended|cancell?ed)|不存在|未找到|找不到|已(?:经|被)?(?:删除|结束|取消)/i
