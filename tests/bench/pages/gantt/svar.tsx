import { Gantt, type IApi, type ITask, Willow } from '@svar-ui/react-gantt'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { BoardSession } from '../../../../client/live/contract.ts'
import { barsOf } from '../../../../client/map/geometry/bars.ts'
import type { BoardView, CardView } from '../../../../shared/board/view.ts'
import '@svar-ui/react-gantt/all.css'
import type { Contender } from './contender.ts'

const scales = [
  { unit: 'month', step: 1, format: '%F %Y' },
  { unit: 'week', step: 1, format: '%w' },
]

/** SVAR's free edition as its guide shows it: a bar a card under a summary an area; no baselines, lamps or milestones. */
export const svar: Contender = {
  mount(root, session) {
    const view = session.view()
    flushSync(() =>
      createRoot(root).render(
        <div className="peer-svar">
          <Willow fonts={false}>
            <Gantt
              tasks={tasksOf(view)}
              links={[]}
              scales={scales}
              lengthUnit="day"
              cellWidth={63}
              cellHeight={34}
              init={api => follow(api, session)}
            />
          </Willow>
        </div>,
      ),
    )
  },
  isPainted: root => root.querySelector('.wx-bar') !== null,
  scrollers: { down: '.wx-gantt', sideways: '.wx-chart' },
}

/** Tells the chart of the one card that changed, the cheapest way its interface has. */
function follow(api: IApi, session: BoardSession): void {
  let before = session.view()
  session.subscribe(() => {
    const after = session.view()
    after.cards.forEach((card, at) => {
      if (card !== before.cards[at]) api.exec('update-task', { id: card.id, task: taskOf(card, after) })
    })
    before = after
  }, 'board')
}

function tasksOf(view: BoardView): ITask[] {
  const areas = view.plan.areas.map(area => ({
    id: `area-${area.id}`,
    text: area.name,
    type: 'summary',
    open: true,
    parent: 0,
    start: dateOf(view.today),
    end: dateOf(view.today),
  }))
  return [
    ...areas,
    ...view.cards.map(card => ({ ...taskOf(card, view), id: card.id, parent: `area-${card.areaId}` })),
  ]
}

function taskOf(card: CardView, view: BoardView): ITask {
  const { planned, actual, forecast } = barsOf(card, view.today)
  const from = actual?.from ?? forecast?.from ?? planned?.from ?? view.today
  const to = forecast?.to ?? actual?.to ?? planned?.to ?? view.today
  return {
    text: card.title,
    type: 'task',
    start: dateOf(from),
    end: new Date(dateOf(to).getTime() + 86_400_000),
    progress: card.progress ?? 0,
  }
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00`)
