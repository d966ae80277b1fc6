import { expect, test } from 'vitest'
import { csvLine } from '../../server/audit/csv-line.ts'

test.each<readonly [string | number, string]>([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-3', "'-3"],
  [-3, '-3'],
  ['@cmd', "'@cmd"],
  ['\t=1', "'\t=1"],
  ['甲=乙', '甲=乙'],
  ['a,b', '"a,b"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['一\n二', '"一\n二"'],
  ['', ''],
])('[AUD-2] %j stands in a sheet as %j', (value, written) => {
  expect(csvLine([value])).toBe(`${written}\r\n`)
})
