import * as Y from 'yjs'

/** Cards as heavy as real ones: about 20 fields each, worn by `wear` earlier field edits, as a board after some weeks. */
export function benchState(cards: number, wear = 20_000): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 7
  const root = doc.getMap<Y.Map<unknown>>('cards')
  doc.transact(() => {
    doc.getMap('plan').set('workflows/task', {
      id: 'task',
      order: 1,
      name: '工作任务',
      stages: [
        { id: 'todo', name: '未启动', column: true, final: false },
        { id: 'done', name: '已完成', column: true, final: true },
      ],
    })
    for (let i = 0; i < cards; i++) root.set(cardName(i), benchCard(i))
  })
  for (let i = 0; i < wear; i++)
    root.get(cardName((i * 7919) % cards))?.set(i % 2 ? 'progress' : 'owner', i % 2 ? i % 100 : `责任人${i}`)
  return Y.encodeStateAsUpdate(doc)
}

export const cardName = (i: number): string => `c${i}`

function benchCard(i: number): Y.Map<unknown> {
  const day = { date: '2021-11-30', precision: 'day' }
  const card = new Y.Map<unknown>()
  const plain: Record<string, unknown> = {
    title: `年产${i}吨新材料项目（示例）`,
    code: `XC-${i}`,
    areaId: `a${i % 5}`,
    moreAreaIds: [],
    measureId: null,
    workflowId: 'task',
    chemical: i % 3 === 0,
    start: 'new',
    lists: [{ listId: 'in', from: '2021-09-23' }],
    leadUnitId: `u${i % 17}`,
    supportUnitIds: [`u${(i + 3) % 17}`],
    leaderId: null,
    stage: 'todo',
    order: `a${i.toString(36)}`,
    owner: '',
    startOn: day,
    due: day,
    baselineDue: day,
    progress: i % 100,
    investTotal: { amount: 12_000, unit: '万元' },
    investPlanned: null,
    targetIds: [],
    sourceClause: null,
    sample: true,
    createdAt: 1_632_355_200_000,
    deletedAt: null,
  }
  for (const [key, value] of Object.entries(plain)) card.set(key, value)
  card.set('form', new Y.Text('主体结构施工，完成桩基三分之二。'))
  card.set('notes', new Y.Text(''))
  return card
}
