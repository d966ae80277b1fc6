import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** The window's title: what is open, then the product. */
export function useTitle(what: string): void {
  const { t } = useTranslation('app')
  const product = t('product')
  useEffect(() => {
    document.title = what ? `${what} · ${product}` : product
  }, [what, product])
}
