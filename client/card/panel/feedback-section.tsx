import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, TextArea } from '../../ui/index.ts'
import { useAct } from '../act/use-act.ts'
import { useRights } from '../rights/use-rights.ts'
import { useYear } from '../use-year.ts'
import { momentWords } from '../words/moment-words.ts'
import './feedback-section.css'
import { Section } from './section.tsx'

/** What supporting units and dispatch say about the card; newest last, as in a conversation. */
export function FeedbackSection({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const year = useYear()
  const zone = useBoard(view => view.plan.campaign.timeZone)
  const rights = useRights(card)
  const aboutWords = ({ act, stageId }: NonNullable<CardView['feedback'][number]['about']>) => {
    const stage = card.milestones.find(m => m.stage.id === stageId)?.stage.name ?? ''
    return t(`feedback.about.${act}`, { stage })
  }
  return (
    <Section id="feedback" title={t('part.feedback')} count={card.feedback.length}>
      {card.feedback.length === 0 && <p className="card-none">{t('feedback.none')}</p>}
      <ol className="feedback">
        {card.feedback.map(one => (
          <li key={one.id}>
            <p>
              {one.about && <strong>{aboutWords(one.about)}</strong>}
              {one.text}
            </p>
            <small className="num">
              {one.by.name} {momentWords(t, one.at, zone, year)}
            </small>
          </li>
        ))}
      </ol>
      {rights.command('feedback') && <AddFeedback card={card} />}
    </Section>
  )
}

function AddFeedback({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const { run, busy } = useAct()
  const [text, setText] = useState('')
  const send = async () => {
    if (await run({ type: 'feedback.add', card: card.id, text: text.trim() })) setText('')
  }
  return (
    <form
      className="feedback-add"
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <TextArea
        label={t('feedback.label')}
        hideLabel
        value={text}
        onChange={setText}
        rows={1}
        maxLength={2000}
        placeholder={t('feedback.placeholder')}
      />
      <Button type="submit" disabled={text.trim() === '' || busy}>
        {t('feedback.send')}
      </Button>
    </form>
  )
}
