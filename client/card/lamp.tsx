import { useTranslation } from 'react-i18next'
import type { Lamp as LampColour } from '../../shared/lamp/rules.ts'
import './lamp.css'

export type LampMark = LampColour | 'unreported'

/** LAMP-5: a lamp is always shape + word + colour. Without its word on screen, the word is what is read aloud. */
export function Lamp(props: { lamp: LampMark; size?: 's' | 'm' | 'l'; withWord?: boolean }) {
  const { t } = useTranslation('card')
  const word = t(`lamp.${props.lamp}`)
  const className = `lamp lamp-${props.lamp} lamp-size-${props.size ?? 'm'}`
  if (!props.withWord)
    return (
      <span className={className} role="img" aria-label={word} title={word}>
        <LampShape lamp={props.lamp} />
      </span>
    )
  return (
    <span className={className}>
      <LampShape lamp={props.lamp} />
      <span className="lamp-word">{word}</span>
    </span>
  )
}

/** ▲ 滞后 ◆ 预警 ● 正常 ✓ 完成 ○ 未报: five outlines no one confuses in black and white. */
export function LampShape(props: { lamp: LampMark }) {
  return (
    <svg className="lamp-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[props.lamp]}
    </svg>
  )
}

const shapes: Readonly<Record<LampMark, React.ReactNode>> = {
  red: <path d="M8 1.6 15.2 14H.8Z" fill="currentColor" />,
  yellow: <path d="M8 .8 15.2 8 8 15.2.8 8Z" fill="currentColor" />,
  green: <circle cx="8" cy="8" r="6.4" fill="currentColor" />,
  done: <path d="m2 8.6 4.2 4.2L14.2 4" fill="none" stroke="currentColor" strokeWidth="2.6" />,
  unreported: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="2" />,
}
