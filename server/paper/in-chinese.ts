const digits = '〇一二三四五六七八九'

/** 一、二、… 十、十一、… 一百〇一: from 1 to 999. */
export function inChinese(number: number): string {
  if (number >= 100) return `${digits[Math.floor(number / 100)] ?? ''}百${afterHundreds(number % 100)}`
  const tens = Math.floor(number / 10)
  const ones = number % 10
  if (tens === 0) return digits[ones] ?? ''
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}

function afterHundreds(rest: number): string {
  if (rest === 0) return ''
  return rest < 10 ? `〇${digits[rest]}` : `${rest < 20 ? '一' : ''}${inChinese(rest)}`
}
