import { useNavigate } from 'react-router'
import { useMember, useSession } from '../../live/hooks.ts'
import { isTyping, useHotkey } from '../../ui/index.ts'
import { viewsOf } from './views.ts'

/** Keys of the whole board. Undo stays with whoever is typing: inside a field it is the field's own. */
export function useBoardKeys({ palette, help }: { palette: () => void; help: () => void }): void {
  const session = useSession()
  useHotkey('mod+k', palette)
  useHotkey('?', help)
  useUnlessTyping('mod+z', session.undo)
  useUnlessTyping('mod+shift+z', session.redo)
  useUnlessTyping('mod+y', session.redo)
  useViewKeys()
}

function useUnlessTyping(combination: string, run: () => void): void {
  useHotkey(combination, event => {
    if (!isTyping(event.target)) run()
  })
}

function useViewKeys(): void {
  const navigate = useNavigate()
  const { campaign } = useSession()
  const { all } = viewsOf(useMember())
  const go = (index: number) => () => {
    const view = all[index]
    // The filter and the open card go along: they are the same board.
    if (view) navigate({ pathname: `/c/${campaign}/${view}`, search: location.search })
  }
  useHotkey('1', go(0))
  useHotkey('2', go(1))
  useHotkey('3', go(2))
  useHotkey('4', go(3))
  useHotkey('5', go(4))
  useHotkey('6', go(5))
  useHotkey('7', go(6))
  useHotkey('8', go(7))
}
