import { describe, expect, test } from 'vitest'
import { pageOfFocus, pictureAt } from '../../client/screen/player/picture.ts'
import { afterPress, type Press, pressOf } from '../../client/screen/player/press.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import type { Control, Focus } from '../../shared/meeting/control.ts'
import type { PlaylistEntry, ScreenPage, ScreenState } from '../../shared/screen/screen.ts'

const page = (kind: 'overview' | 'map' | 'targets'): PlaylistEntry => ({ page: { kind }, seconds: 10 })
const state = (change: Partial<ScreenState> = {}): ScreenState => ({
  version: 3,
  mode: 'rotate',
  playlist: [page('overview'), page('map'), page('targets')],
  at: 0,
  since: 0 as Instant,
  rhythmId: null,
  areaId: null,
  ...change,
})
const focus = (view: string, search = ''): Focus => ({ view, search, anchor: null })
const running = (at: Focus | null) => ({ focus: at }) as Control

describe('[SCR-3] where the wall goes when it follows a presenter', () => {
  const cases: [Focus | null, ScreenPage['kind']][] = [
    [null, 'meeting'],
    [focus('gantt', '?scale=xun'), 'map'],
    [focus('targets'), 'targets'],
    [focus('problems'), 'problems'],
    [focus('kanban'), 'meeting'],
    [focus('ledger'), 'meeting'],
    [focus('meeting'), 'meeting'],
    [focus('gantt', '?card=x1'), 'meeting'],
  ]
  test.each(cases)('%j is the page %s', (at, kind) => {
    expect(pageOfFocus(at).kind).toBe(kind)
  })

  test('only a wall that follows is taken along; without a meeting it plays its list', () => {
    const at = focus('problems')
    expect(pictureAt(state({ mode: 'follow' }), running(at), 5000)).toEqual({
      page: { kind: 'problems' },
      shown: null,
    })
    expect(pictureAt(state({ mode: 'follow' }), null, 15_000).page.kind).toBe('map')
    expect(pictureAt(state(), running(at), 15_000).page.kind).toBe('map')
  })
})

describe('[SCR-3] keys and clickers', () => {
  const cases: [string, Press | null][] = [
    ['PageDown', { act: 'next' }],
    ['ArrowRight', { act: 'next' }],
    [' ', { act: 'next' }],
    ['PageUp', { act: 'back' }],
    ['ArrowLeft', { act: 'back' }],
    ['Home', { act: 'first' }],
    ['p', { act: 'pause' }],
    ['3', { act: 'jump', to: 2 }],
    ['0', { act: 'jump', to: 9 }],
    ['x', null],
    ['Tab', null],
  ]
  test.each(cases)('%j asks for %j', (key, press) => {
    expect(pressOf(key)).toEqual(press)
  })

  const now = 15_000 // the second page
  test.each([
    ['next', { act: 'next' }, 'rotate', 2],
    ['back', { act: 'back' }, 'rotate', 0],
    ['first', { act: 'first' }, 'rotate', 0],
    ['a page there is', { act: 'jump', to: 2 }, 'rotate', 2],
    ['pause', { act: 'pause' }, 'driven', 1],
  ] as const)('%s', (_name, press, mode, at) => {
    expect(afterPress(state(), press, now)).toMatchObject({ mode, at, since: now })
  })

  test('past the end is the beginning, before the beginning the end', () => {
    expect(afterPress(state({ mode: 'driven', at: 2 }), { act: 'next' }, now).at).toBe(0)
    expect(afterPress(state({ mode: 'driven', at: 0 }), { act: 'back' }, now).at).toBe(2)
  })

  test('a page there is none of changes nothing; paused, it goes on', () => {
    const given = state()
    expect(afterPress(given, { act: 'jump', to: 8 }, now)).toBe(given)
    expect(afterPress(state({ mode: 'driven', at: 1 }), { act: 'pause' }, now)).toMatchObject({
      mode: 'rotate',
      at: 1,
    })
  })

  test('a wall that follows a meeting is taken out of it by hand', () => {
    expect(afterPress(state({ mode: 'follow' }), { act: 'next' }, now)).toMatchObject({
      mode: 'driven',
      at: 2,
    })
  })
})
