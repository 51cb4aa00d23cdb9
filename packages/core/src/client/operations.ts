import { type MeetingOperations, meetingOperations } from './meeting-operations.ts'
import { type MonitoringOperations, monitoringOperations } from './monitoring-operations.ts'
import { type PersonalOperations, personalOperations } from './personal-operations.ts'

/** Every operation of the service that this project knows, by name: the client has a method for each. */
export interface Operations extends MeetingOperations, MonitoringOperations, PersonalOperations {}

/** The name of an operation: `instant`, `schedule`, `update`, … */
export type OperationName = keyof Operations

/** The operations of meeting management, monitoring and personal accounts, as the vendor's pages have them. */
export const operations: Operations = {
  ...meetingOperations,
  ...monitoringOperations,
  ...personalOperations,
}
