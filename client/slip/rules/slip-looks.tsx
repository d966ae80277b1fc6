import { useTranslation } from 'react-i18next'
import type { InspectionRules } from '../../../shared/inspection/rules.ts'
import { SlipColour } from '../../../shared/slip/slip.ts'
import { SlipKind } from '../../../shared/slip/slip-kinds.ts'
import { Select, TextField } from '../../ui/index.ts'

type Looks = InspectionRules['slips']['looks']

/** Each kind by its name, colour and, where it is not that of all, its 机关代字; from the mildest to the gravest. */
export function SlipLooks({ looks, onChange }: { looks: Looks; onChange: (looks: Looks) => void }) {
  const { t } = useTranslation('slip')
  const change = (kind: SlipKind, part: Partial<Looks[SlipKind]>) =>
    onChange({ ...looks, [kind]: { ...looks[kind], ...part } })
  const changeWord = (kind: SlipKind, word: string) => {
    const { numberWord: _, ...rest } = looks[kind]
    onChange({ ...looks, [kind]: word.trim() === '' ? rest : { ...rest, numberWord: word } })
  }
  return (
    <table className="slip-looks">
      <thead>
        <tr>
          <th scope="col">{t('rules.looks')}</th>
          <th scope="col">{t('rules.name')}</th>
          <th scope="col">{t('rules.colour')}</th>
          <th scope="col">{t('rules.wordColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {SlipKind.options.map(kind => (
          <tr key={kind}>
            <th scope="row">{t(`kind.${kind}`)}</th>
            <td>
              <TextField
                hideLabel
                label={t('rules.kindName', { kind: t(`kind.${kind}`) })}
                value={looks[kind].name}
                maxLength={20}
                onChange={name => change(kind, { name })}
              />
            </td>
            <td>
              <Select
                hideLabel
                label={t('rules.kindColour', { kind: t(`kind.${kind}`) })}
                value={looks[kind].colour}
                options={SlipColour.options.map(value => ({ value, label: t(`colour.${value}`) }))}
                onChange={colour => change(kind, { colour })}
              />
            </td>
            <td>
              <TextField
                hideLabel
                label={t('rules.ownWord', { kind: t(`kind.${kind}`) })}
                value={looks[kind].numberWord ?? ''}
                maxLength={20}
                onChange={word => changeWord(kind, word)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
