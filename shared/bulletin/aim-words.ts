import { chineseDate } from '../calendar/read-date.ts'
import type { Operator, Target } from '../target/target.ts'
import { figure } from './figures.ts'

type AimOf = (value: string, target: Target) => string

const words: Readonly<Record<Operator, AimOf>> = {
  equal: value => value,
  'at-least': value => `${value}以上`,
  'more-than': value => `超过${value}`,
  'at-most': value => `${value}以内`,
  about: value => `约${value}`,
  range: (value, { upper, unit }) =>
    upper === undefined ? value : `${value}至${figure(upper)}${unit ?? ''}`,
  'rank-within': value => `前${value}`,
  double: () => '翻一番',
  first: () => '零突破',
  all: value => (value === '' ? '全部' : `全部${value}`),
  'by-date': (_, { dueOn }) => (dueOn ? `${chineseDate(dueOn)}前` : '按期'),
  pass: () => '通过',
  'zero-growth': () => '零增长',
  relative: () => '按口径',
  reference: () => '按所引指标',
  none: () => '未定',
}

/** What is aimed at, in the unit it was written in (TGT-4). A unit the text lost stays lost. */
export function aimWords(target: Target): string {
  const value = target.value === undefined ? '' : `${figure(target.value)}${target.unit ?? ''}`
  return words[target.op](value, target)
}
