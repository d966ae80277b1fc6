import type { TFunction } from 'i18next'
import type { CardId } from '../../../shared/ids.ts'
import { ChangeList } from './change-list.tsx'
import { useMarks } from './marks-context.tsx'

/** What became of a card since the moment the board is compared with; nothing where nothing did, or where it is not compared. */
export function ChangeOf({ card, t }: { card: CardId; t: TFunction }) {
  const marks = useMarks()
  const change = marks?.changes.get(card)
  return marks && change ? <ChangeList change={change} marks={marks} t={t} /> : null
}
