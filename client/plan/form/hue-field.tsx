import { useId } from 'react'
import { useTranslation } from 'react-i18next'

const hues = Array.from({ length: 12 }, (_, hue) => hue)

/** The hue of an area's lane, out of the twelve that are never taken for a lamp. */
export function HueField(props: { label: string; value: number; onChange: (hue: number) => void }) {
  const { t } = useTranslation('plan')
  const name = useId()
  return (
    <fieldset className="plan-hues">
      <legend className="ui-field-label">{props.label}</legend>
      {hues.map(hue => (
        <label key={hue} data-hue={hue}>
          <input
            type="radio"
            name={name}
            aria-label={t('hueOf', { n: hue + 1 })}
            checked={hue === props.value}
            onChange={() => props.onChange(hue)}
          />
          <span aria-hidden="true" />
        </label>
      ))}
    </fieldset>
  )
}
