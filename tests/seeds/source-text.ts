import { readFileSync } from 'node:fs'
import type { Plan } from '../../shared/plan/plan.ts'

/** The verbatim text a seed was read from. */
export const sourceText = (seed: string): string =>
  readFileSync(new URL(`../../server/campaign/seeds/sources/${seed}.txt`, import.meta.url), 'utf8')

/**
 * Clauses printed whole that the 六安 text breaks: the site that copied it put page numbers inside words and figures.
 * Healed words → the words as they stand.
 */
export const healed: ReadonlyMap<string, string> = new Map([
  ['全年 10 亿元企业突破 15 户', '全年 1\n3、0 亿元企业突破 15 户'],
  [
    '力争新培育省级专精特新企业 30 家、市级专精特新企业 40 家',
    '力争新培育省级专精特新企\n4、业 30 家、市级专精特新企业 40 家',
  ],
  [
    '推动雅迪电动车、鸿路钢构二期、AMOLED显示模组、佳仪光电、中科瑞华产业园、瑞科玛汽车锂电池等项目加快落地开工',
    '推动雅迪电动车、鸿路钢构二期、AMOLED显示模组、佳仪光电、中科瑞华产业园、瑞科玛汽\n8、车锂电池等项目加快落地开工',
  ],
  [
    '每季度召开全市重点项目调度会,压实责任、跟进督查,有效传递责任和压力',
    '每季度\n7、召开全市重点项目调度会,压实责任、跟进督查,有效传递责任和压力',
  ],
  ['走廊区域内规模工业增加值增速高于全市平均增速', '走廊区域内规模工业增加值增速高\n10、于全市平均增速'],
])

export interface Quotation {
  readonly of: string
  readonly text: string
}

/** Every place a plan quotes its document. */
export function quotationsOf(plan: Plan): Quotation[] {
  const collections = ['areas', 'measures', 'lists', 'clocks', 'rhythms', 'mechanisms', 'targets'] as const
  return collections.flatMap(collection =>
    plan[collection].flatMap(item =>
      item.source ? [{ of: `${collection}/${item.id}`, text: item.source.text }] : [],
    ),
  )
}
