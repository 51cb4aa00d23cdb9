export { runs } from '@umeeting/testing'

/** Whether UMEETING_FULL=1 asks for the full run. */
export const isFullRun: boolean = process.env['UMEETING_FULL'] === '1'
