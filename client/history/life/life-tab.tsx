import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import { Refused } from '../../app/api.ts'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Combo, EmptyState, Skeleton } from '../../ui/index.ts'
import { useAddress } from '../../ui/use-address.ts'
import { CardLine } from './card-line.tsx'
import './life.css'
import type { LifeEvent } from './life-event.ts'
import { LifeList } from './life-list.tsx'
import { useLife } from './use-life.ts'
import { useLifeDay } from './use-life-day.ts'

/** HIST-2: 一卡到底. A card's whole life on one line of time, and the same in words; of deleted cards too. */
export function LifeTab() {
  const { t } = useTranslation('history')
  const view = useBoard(board => board)
  const [params, change] = useAddress()
  const cards = useMemo(() => [...view.cards, ...view.deleted], [view.cards, view.deleted])
  const id = params.get('of')
  const card = cards.find(one => one.id === id) ?? null
  const options = useMemo(
    () =>
      cards.map(one => ({
        value: one.id,
        label: one.title,
        hint: one.deletedAt === null ? one.code : t('life.inBin'),
      })),
    [cards, t],
  )
  const choose = (next: CardId | null) =>
    change(now => {
      if (next) now.set('of', next)
      else now.delete('of')
      return now
    })
  return (
    <div className="life">
      <div className="life-bar">
        <Combo
          label={t('life.card')}
          hideLabel
          placeholder={t('life.choose')}
          options={options}
          value={card?.id ?? null}
          onChange={choose}
        />
      </div>
      {card ? (
        <Life key={card.id} card={card} />
      ) : (
        <EmptyState icon="history" title={t(id ? 'life.missing' : 'life.none')} hint={t('life.noneHint')} />
      )}
    </div>
  )
}

const noEvents: readonly LifeEvent[] = []

function Life({ card }: Pick<Parameters<typeof CardLine>[0], 'card'>) {
  const { t } = useTranslation('history')
  const words = useRefusalWords()
  const life = useLife(card)
  const pointed = useLifeDay()
  const { events, error, retry } = life
  if (error)
    return (
      <EmptyState
        icon="alert"
        title={t('life.failed')}
        hint={error instanceof Refused ? words(error.refusal) : error.message}
        action={
          <Button icon="refresh" onClick={retry}>
            {t('band.retry')}
          </Button>
        }
      />
    )
  if (!events)
    return (
      <div className="life-scroll" aria-busy="true">
        <Skeleton height={240} />
        <Skeleton height={200} />
      </div>
    )
  return (
    <div className="life-scroll">
      <CardLine card={card} life={life} events={events ?? noEvents} pointed={pointed} />
      <LifeList events={events} pointed={pointed} />
    </div>
  )
}
