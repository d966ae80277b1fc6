import type { InspectionRules } from './rules.ts'
import { slipPresets } from './slip-presets.ts'

/** What a campaign begins with. No plan and no statute names these days; they are ours, and anybody who dispatches or inspects may change them. */
const ordinary: InspectionRules = {
  slips: {
    preset: 'plain',
    looks: slipPresets.plain,
    numberWord: '督',
    signWithin: 1,
    nearDue: 3,
    escalateAfter: 2,
    answerWithin: 7,
  },
  leagues: [],
  boards: { redTop: 3, blackLast: 3, missedBelow: 60, beatenFrom: 90, leastDue: 3 },
}

/** 纪工委 numbers its own letters. The colours are those of 三明, the names those of the ladder. */
const disciplined = (colour: 'red' | 'none', name: string) => ({ colour, name, numberWord: '宣高新纪' })
const xuancheng: InspectionRules = {
  ...ordinary,
  slips: {
    ...ordinary.slips,
    preset: 'custom',
    looks: {
      remind: { colour: 'blue', name: '提醒函' },
      supervise: { colour: 'orange', name: '督办单' },
      rectify: disciplined('red', '整改通知书'),
      criticise: disciplined('red', '通报批评'),
      interview: disciplined('none', '约谈通知书'),
      transfer: disciplined('none', '移交函'),
    },
    numberWord: '宣高新督',
  },
}

/** The rules of a campaign nobody has changed yet; `seed`: the plan it was made from. */
export const firstInspectionRules = (seed: string | undefined): InspectionRules =>
  seed === 'xuancheng' ? xuancheng : ordinary
