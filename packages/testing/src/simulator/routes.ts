import { type OperationName, operations } from '@umeeting/core'
import { deleteLive, end, remove, resetCapacity, update } from './handlers/changing.ts'
import type { Handler } from './handlers/context.ts'
import { instant, schedule } from './handlers/creating.ts'
import { freeRooms, licensing, meetingDetail, rooms } from './handlers/monitoring.ts'
import {
  personalDelete,
  personalEnd,
  personalGet,
  personalInstant,
  personalSchedule,
  personalUpdate,
} from './handlers/personal.ts'
import { get, getStartUrl, history, list, token } from './handlers/reading.ts'
import { BASE_PATH, type WireFields } from './wire/request.ts'

/** What the service does at each path. Written from the facts: core's own list of paths is tried against it. */
const handlers: Readonly<Record<string, Handler>> = {
  'share/instant': instant,
  'share/schedule': schedule,
  'share/update': update,
  'share/get': get,
  'share/end': end,
  'share/delete': remove,
  'share/list': list,
  'share/history': history,
  'share/token': token,
  'share/resetCapacity/{meetingId}': resetCapacity,
  'share/getStartUrl': getStartUrl,
  'live/{live_id}/delete': deleteLive,
  'share/freeRooms': freeRooms,
  'share/rooms': rooms,
  'share/meetingdetail': meetingDetail,
  licensing,
  'private/instant': personalInstant,
  'private/schedule': personalSchedule,
  'private/update': personalUpdate,
  'private/get': personalGet,
  'private/end': personalEnd,
  'private/delete': personalDelete,
}

/** What a path leads to, and what stands in the path's places. */
export interface Route {
  readonly handler: Handler
  /** What core calls it; undefined for one that core does not know. */
  readonly operation: OperationName | undefined
  readonly parameters: WireFields
}

const routes = Object.entries(handlers).map(([path, handler]) => ({
  handler,
  operation: operationAt(path),
  places: Array.from(path.matchAll(/\{(\w+)\}/g), ([, place = '']) => place),
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
}))

function operationAt(path: string): OperationName | undefined {
  const endpoints: readonly { readonly name: string; readonly path: string }[] = Object.values(operations)
  return endpoints.find((endpoint) => endpoint.path === path)?.name as OperationName | undefined
}

/** The route of a path below `BASE_PATH`; undefined where there is none. */
export function routeOf(path: string): Route | undefined {
  if (!path.startsWith(BASE_PATH)) return undefined
  for (const { handler, operation, places, pattern } of routes) {
    const match = pattern.exec(path.slice(BASE_PATH.length))
    if (match) {
      const parameters = places.map((place, index) => [place, decoded(match[index + 1] ?? '')])
      return { handler, operation, parameters: Object.fromEntries(parameters) as WireFields }
    }
  }
  return undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
