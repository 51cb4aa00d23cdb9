// Written by scripts/statutory-days.mjs.

/** For each year, its days off and its weekend workdays in mainland China, as `MMdd` and runs `MMdd-MMdd` of a month. */
export const statutoryDays: Readonly<Record<string, readonly [off: string, on: string]>> = {
  '2024': [
    '0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007',
    '0204 0218 0407 0428 0511 0914 0929 1012',
  ],
  '2025': [
    '0101 0128-0131 0201-0204 0404-0406 0501-0505 0531 0601-0602 1001-1008',
    '0126 0208 0427 0928 1011',
  ],
  '2026': [
    '0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007',
    '0104 0214 0228 0509 0920 1010',
  ],
}
