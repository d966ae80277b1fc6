import type { CardView } from '../../../shared/board/view.ts'

const mark = /[（(]示例[）)]$/

/** Invented content, whether the card says so or its title does. */
export const isSample = (card: Pick<CardView, 'title' | 'sample'>): boolean =>
  card.sample || mark.test(card.title)
