import type { OperationName } from '@umeeting/core'
import { deleteLive, end, remove, resetCapacity, update } from './changing.ts'
import { instant, schedule } from './creating.ts'
import type { Handler } from './handler.ts'
import { freeRooms, licensing, meetingDetail, rooms } from './monitoring.ts'
import { get, getStartUrl, history, list, token } from './reading.ts'

/** What the service does for each operation. */
export const handlers: Readonly<Record<OperationName, Handler>> = {
  instant,
  schedule,
  update,
  get,
  end,
  delete: remove,
  list,
  history,
  token,
  resetCapacity,
  getStartUrl,
  deleteLive,
  freeRooms,
  rooms,
  meetingDetail,
  licensing,
}
