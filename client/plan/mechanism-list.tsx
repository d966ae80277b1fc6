import { useTranslation } from 'react-i18next'
import { useBoard } from '../live/hooks.ts'

/** Rules of the plan a person reads and the machine does not run, each with its clause. */
export function MechanismList() {
  const { t } = useTranslation('plan')
  const mechanisms = useBoard(view => view.plan.mechanisms)
  return (
    <>
      <header className="plan-head">
        <h2>{t('collection.mechanisms')}</h2>
        <span className="plan-note">{t('hint.mechanisms')}</span>
      </header>
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('field.name')}</th>
            <th scope="col">{t('field.rule')}</th>
            <th scope="col">{t('field.source_text')}</th>
          </tr>
        </thead>
        <tbody>
          {mechanisms.map((one, at) => (
            <tr key={one.id}>
              <td className="num">{at + 1}</td>
              <td>{one.name}</td>
              <td>{one.rule}</td>
              <td title={one.source.where}>{one.source.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
