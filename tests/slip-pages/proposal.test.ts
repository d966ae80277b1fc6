import { describe, expect, test } from 'vitest'
import { draftFaults, isKeepable } from '../../client/slip/issue/draft-faults.ts'
import { kindsFor, nextKind, proposedDue, raisedFrom } from '../../client/slip/issue/proposal.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import { SlipDraft } from '../../shared/slip/slip.ts'
import { SlipKind } from '../../shared/slip/slip-kinds.ts'
import { addCard, buildBoard, buildPlan, date, people, today, unitId } from '../support/build-board.ts'
import { readSlip } from './slips.ts'

function occasion(slips: readonly Partial<KeptSlip>[] = []) {
  const doc = buildBoard(buildPlan())
  addCard(doc, 'k1', { leadUnitId: 'zs' })
  const card = createProjector(doc, today).view().cards[0] ?? null
  return { card, unitId: unitId('zs'), slips: slips.map(readSlip) }
}

describe('the letter proposed', () => {
  test.each([
    ['inspector', [], 'remind'],
    ['inspector', [{ kind: 'remind' }], 'rectify'],
    ['inspector', [{ kind: 'supervise' }], 'rectify'],
    ['inspector', [{ kind: 'rectify' }, { kind: 'remind' }], 'criticise'],
    ['inspector', [{ kind: 'rectify', state: 'cleared' }], 'remind'],
    ['inspector', [{ kind: 'rectify', unitId: unitId('js') }], 'remind'],
    ['inspector', [{ kind: 'transfer' }], 'transfer'],
    ['dispatch', [], 'remind'],
    ['dispatch', [{ kind: 'remind' }], 'supervise'],
    ['dispatch', [{ kind: 'rectify' }], 'supervise'],
    ['lead', [], null],
    ['leader', [], null],
  ] as const)(
    '[SLIP-1] %s, with %j open, is proposed %s: the next step up the ladder',
    (who, slips, kind) => {
      expect(nextKind(people[who], occasion(slips as readonly Partial<KeptSlip>[]))).toBe(kind)
    },
  )

  test('[SLIP-1] nobody is offered a letter about their own unit', () => {
    const own = { ...people.inspector, unitIds: [unitId('zs')] }
    expect(kindsFor(own, occasion())).toEqual([])
    expect(nextKind(own, occasion())).toBeNull()
  })

  test('[SLIP-1] it is raised from the gravest open letter below it, about the same card and unit', () => {
    const about = occasion([{ kind: 'remind' }, { kind: 'supervise' }, { kind: 'criticise' }])
    expect(raisedFrom('rectify', about)?.kind).toBe('supervise')
    expect(raisedFrom('remind', about)).toBeNull()
    expect(raisedFrom('rectify', occasion([{ kind: 'remind', state: 'cleared' }]))).toBeNull()
  })

  test.each(SlipKind.options)('[SLIP-1] %s proposes a day exactly where its kind sets one', kind => {
    const due = proposedDue(kind, today, 7)
    expect(due).toBe(kind === 'interview' || kind === 'transfer' ? null : '2021-11-05')
  })
})

describe('what a letter lacks before it goes out', () => {
  const whole = SlipDraft.parse(readSlip())
  test.each([
    [{}, []],
    [{ title: ' ' }, ['title']],
    [{ matter: '' }, ['matter']],
    [{ demand: ' ' }, ['demand']],
    [{ due: null }, ['due']],
    [{ due: date('2021-10-28') }, ['due']],
    [{ due: today }, []],
    [{ kind: 'interview', due: null, demand: '' }, []],
    [{ matter: '长'.repeat(3001) }, ['long']],
  ] as const)('[SLIP-1] %j lacks %j', (patch, faults) => {
    expect(draftFaults({ ...whole, ...patch } as SlipDraft, today)).toEqual(faults)
  })

  test('[SLIP-1] a draft is kept with no more than a title', () => {
    expect(isKeepable({ ...whole, matter: '', demand: '', due: null })).toBe(true)
    expect(isKeepable({ ...whole, title: '' })).toBe(false)
  })
})
