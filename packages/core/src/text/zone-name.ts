import type { Locale } from '../locale.ts'

/** How people in China call the clocks that they often meet; others are called by their IANA name. */
const chineseNames: Readonly<Record<string, string>> = {
  'Asia/Shanghai': '北京时间',
  'Asia/Hong_Kong': '香港时间',
  'Asia/Macau': '澳门时间',
  'Asia/Taipei': '台北时间',
  'Asia/Tokyo': '东京时间',
  'Asia/Seoul': '首尔时间',
  'Asia/Singapore': '新加坡时间',
  'Asia/Kuala_Lumpur': '吉隆坡时间',
  'Asia/Bangkok': '曼谷时间',
  'Asia/Jakarta': '雅加达时间',
  'Asia/Dubai': '迪拜时间',
  'Asia/Kathmandu': '加德满都时间',
  'Asia/Kolkata': '印度时间',
  'Asia/Urumqi': '乌鲁木齐时间',
  'Australia/Sydney': '悉尼时间',
  'Australia/Lord_Howe': '豪勋爵岛时间',
  'Europe/London': '伦敦时间',
  'Europe/Paris': '巴黎时间',
  'Europe/Berlin': '柏林时间',
  'Europe/Moscow': '莫斯科时间',
  'America/New_York': '纽约时间',
  'America/Chicago': '芝加哥时间',
  'America/Los_Angeles': '洛杉矶时间',
  'America/Toronto': '多伦多时间',
  'America/Vancouver': '温哥华时间',
  UTC: 'UTC',
  'Etc/UTC': 'UTC',
}

const englishNames: Readonly<Record<string, string>> = {
  'Asia/Shanghai': 'Beijing time',
  'Asia/Kolkata': 'India time',
  UTC: 'UTC',
  'Etc/UTC': 'UTC',
}

/**
 * What people call the clock of a zone: `北京时间`, `New York time`. Made without asking the platform, whose names
 * cost milliseconds and differ between versions.
 */
export function zoneName(zone: string, locale: Locale): string {
  if (locale === 'zh-CN') return chineseNames[zone] ?? `${zone} 时间`
  const [area, ...place] = zone.split('/')
  const city = place.at(-1)
  const named = englishNames[zone]
  if (named !== undefined) return named
  return city === undefined || area === 'Etc' ? zone : `${city.replaceAll('_', ' ')} time`
}
