/** The languages that people who book meetings are spoken to in. */
export type Locale = 'zh-CN' | 'en'

export const locales: readonly Locale[] = ['zh-CN', 'en']
