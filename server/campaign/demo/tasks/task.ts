import type { CardStory } from '../card-story.ts'

interface TaskPlace {
  readonly area: string
  readonly measure: string
  readonly where: string
  readonly leader: string
  readonly since: number
}

type Own = Partial<Omit<CardStory, 'key' | 'title' | 'source'>>

/**
 * A task the plan names, with the words that name it. Whatever is said of its course is ours, so its progress texts begin
 * with （示例）; a due date stands only where the plan's own period gives one.
 */
export function tasksOf(place: TaskPlace) {
  return (key: string, title: string, lead: string | null, text: string, own: Own = {}): CardStory => {
    const { where, ...shared } = place
    return {
      workflow: 'task',
      startOn: '2021-09-23',
      due: '2021-12-31',
      sample: false,
      ...shared,
      key,
      title,
      lead,
      source: { where, text },
      ...own,
      ...(own.form ? { form: `（示例）${own.form}` } : {}),
    }
  }
}

/** A task that is under way since a day. */
export const going = (from: string, first: number, last: number): Own => ({
  actual: { doing: from },
  progress: [first, last],
})

/** A task that is done: claimed on the day, verified after it. */
export const done = (from: string, on: string, first = 40): Own => ({
  actual: { doing: from, finished: on },
  progress: [first, 100],
  due: on,
})
