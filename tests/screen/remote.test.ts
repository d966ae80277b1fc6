import { describe, expect, test } from 'vitest'
import { filesIn } from '../../client/screen/kiosk/upgrade.ts'
import { codeDraft, isWholeCode } from '../../client/screen/pair/code-draft.ts'
import {
  draftOf,
  moved,
  playlistOf,
  roundSeconds,
  without,
  withPage,
  withSeconds,
} from '../../client/screen/remote/playlist-draft.ts'
import { nowShowing } from '../../client/screen/remote/showing.ts'
import { boundMeeting } from '../../shared/screen/bound-meeting.ts'
import type { PlaylistEntry, Screen } from '../../shared/screen/screen.ts'

describe('[SCR-3] a code as people type it', () => {
  test.each([
    ['abcd2345', 'ABCD-2345'],
    ['ABCD-2345', 'ABCD-2345'],
    [' abcd 2345 99', 'ABCD-2345'],
    ['abc', 'ABC'],
    ['abcd', 'ABCD'],
    ['abcde', 'ABCD-E'],
    ['o0i1', ''],
  ])('%j becomes %j', (typed, draft) => {
    expect(codeDraft(typed)).toBe(draft)
  })

  test('it is whole with eight signs', () => {
    expect(['ABCD-2345', 'ABCD-234', ''].map(isWholeCode)).toEqual([true, false, false])
  })
})

const list: PlaylistEntry[] = [
  { page: { kind: 'overview' }, seconds: 30 },
  { page: { kind: 'map' }, seconds: 20 },
  { page: { kind: 'overview' }, seconds: 10 },
]

describe('[SCR-3] editing the round', () => {
  const draft = draftOf(list)
  const kinds = (entries: typeof draft) => entries.map(entry => `${entry.page.kind} ${entry.seconds}`)

  test('entries move one place, and stay at the ends', () => {
    expect(kinds(moved(draft, 1, -1))).toEqual(['map 20', 'overview 30', 'overview 10'])
    expect(moved(draft, 0, -1)).toBe(draft)
    expect(moved(draft, 2, 1)).toBe(draft)
  })
  test('the same page twice is two entries', () => {
    expect(kinds(without(draft, 0))).toEqual(['map 20', 'overview 10'])
    expect(kinds(withSeconds(draft, 2, 45))).toEqual(['overview 30', 'map 20', 'overview 45'])
    expect(new Set(withPage(draft, { kind: 'map' }).map(entry => entry.id)).size).toBe(4)
  })
  test('the last one stays, and the round adds up', () => {
    const one = draftOf(list.slice(0, 1))
    expect(without(one, 0)).toBe(one)
    expect(roundSeconds(draft)).toBe(60)
    expect(playlistOf(draft)).toEqual(list)
  })
})

describe('[SCR-3] what the phone says a wall shows', () => {
  const screen = (showing: string | null) =>
    ({ showing, state: { mode: 'rotate', playlist: list, at: 0, since: 0 } }) as unknown as Screen

  test.each([
    ['nothing said: by its state', null, 35_000, 1, 'map'],
    ['the same as its state', 'map', 35_000, 1, 'map'],
    ['a page of its list turned to by hand', 'map', 1000, 1, 'map'],
    ['the meeting it follows', 'meeting', 1000, 0, 'meeting'],
    ['what nobody knows', 'weather', 1000, 0, 'overview'],
  ])('%s', (_name, showing, now, at, kind) => {
    expect(nowShowing(screen(showing), now)).toEqual({ at, page: { kind } })
  })
})

describe('[SCR-3] the meeting a wall is bound to', () => {
  const meeting = (id: string, rhythmId: string | null, areaId: string | null, openedAt: number | null) =>
    ({
      id,
      head: { rhythmId, scope: areaId ? { areaId } : {} },
      state: openedAt === null ? { kind: 'planned' } : { kind: 'open', opened: { at: openedAt } },
    }) as never
  const all = [
    meeting('week', 'zhou', null, 10),
    meeting('area-1', 'xun', 'a1', 30),
    meeting('area-2', 'xun', 'a2', 20),
    meeting('later', 'yue', null, null),
  ]
  test.each([
    ['any: the one opened last', null, null, 'area-1'],
    ['its series', 'zhou', null, 'week'],
    ['its area', null, 'a2', 'area-2'],
    ['both', 'xun', 'a1', 'area-1'],
    ['a series that has none open', 'yue', null, null],
    ['an area of another series', 'zhou', 'a1', null],
  ])('%s', (_name, rhythmId, areaId, id) => {
    expect(boundMeeting(all, { rhythmId, areaId: areaId as never })).toBe(id)
  })
})

test('[SCR-3] a version is the hashed files its page names', () => {
  const html = `<script type="module" src="/assets/index-B.js"></script><link rel="stylesheet" href="/assets/a-C.css"><link rel="icon" href="/favicon.svg">`
  expect(filesIn(html)).toEqual(['/assets/a-C.css', '/assets/index-B.js'])
})
