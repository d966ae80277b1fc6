import { Link } from 'react-router'
import { useSession } from '../../live/hooks.ts'
import { indexPath } from './paths.ts'

export function ToIndex({ words }: { words: string }) {
  const { campaign } = useSession()
  return (
    <Link className="meeting-link-button" to={indexPath(campaign)}>
      {words}
    </Link>
  )
}
