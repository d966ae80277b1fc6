import { useTranslation } from 'react-i18next'
import { Navigate, Route, Routes } from 'react-router'
import { VisuallyHidden } from '../ui/index.ts'
import './bulletin.css'
import { BulletinIndex } from './index/bulletin-index.tsx'
import { BulletinView } from './view/bulletin-view.tsx'

/** 简报: the brief of this morning, the bulletins by kind, and one of them as paper, to be read or, while it is a draft, to be written on. */
export function BulletinPage() {
  const { t } = useTranslation('bulletin')
  return (
    <div className="bulletin">
      <h1>
        <VisuallyHidden>{t('title')}</VisuallyHidden>
      </h1>
      <Routes>
        <Route index element={<BulletinIndex />} />
        <Route path=":bulletin" element={<BulletinView />} />
        <Route path="*" element={<Navigate to="." replace />} />
      </Routes>
    </div>
  )
}
