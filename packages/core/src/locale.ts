/** The languages that people who book meetings are spoken to in. */
export type Locale = 'zh-CN' | 'en'

export const locales = ['zh-CN', 'en'] as const satisfies readonly Locale[]
