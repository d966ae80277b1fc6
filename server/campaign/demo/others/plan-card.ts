import type { CardStory } from '../card-story.ts'

type Rest = Partial<Omit<CardStory, 'key' | 'title' | 'source'>>

/**
 * A card the plan itself names, with nothing said of its course: no owner, and no date but one the plan gives. `rest` holds its
 * workflow, unit, list and targets as the plan has them.
 */
export function planCards(place: {
  readonly area: string
  readonly measure: string
  readonly where: string
}) {
  return (key: string, title: string, text: string, rest: Rest = {}): CardStory => ({
    workflow: 'task',
    area: place.area,
    measure: place.measure,
    lead: null,
    since: 37,
    sample: false,
    ...rest,
    key,
    title,
    source: { where: place.where, text },
  })
}
