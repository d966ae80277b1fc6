import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { CampaignId, MeetingId, ScreenId } from '../../shared/ids.ts'
import { Control, Focus, Notice } from '../../shared/meeting/control.ts'
import {
  type FromClient,
  type FromServer,
  liveLimits,
  livePath,
  liveVersion,
} from '../../shared/protocol/live.ts'
import { ScreenState } from '../../shared/screen/screen.ts'

/** What each event carries; the compiler asks for every one, and for what its type says. */
type Carried<Events> = {
  readonly [E in keyof Events]: Events[E] extends (...words: infer W) => void ? z.ZodType<W> : never
}
const answer = <T extends z.ZodType>(_words: T) => z.custom<(words: z.output<T>) => void>()

const controls = z.array(Control)
const serverNow = z.number()
const fromClient: Carried<Omit<FromClient, 'watch' | 'clock'>> = {
  follow: z.tuple([MeetingId, z.boolean()]),
  focus: z.tuple([MeetingId, Focus]),
  active: z.tuple([]),
}
const asked: Carried<Pick<FromClient, 'clock'>> = { clock: z.tuple([answer(serverNow)]) }
const fromServer: Carried<FromServer> = {
  control: z.tuple([Control]),
  focus: z.tuple([z.object({ meeting: MeetingId, focus: Focus, at: z.number() })]),
  followers: z.tuple([z.object({ meeting: MeetingId, followers: z.number() })]),
  ended: z.tuple([MeetingId]),
  notice: z.tuple([Notice]),
  screen: z.tuple([ScreenId, ScreenState]),
}

function wire(): string {
  const shapes = (events: Readonly<Record<string, z.ZodType>>) =>
    Object.entries(events).map(([name, words]) => [name, z.toJSONSchema(words)])
  return JSON.stringify([
    livePath,
    liveLimits,
    shapes(fromClient),
    shapes(fromServer),
    { watch: [z.toJSONSchema(CampaignId), z.toJSONSchema(controls)], clock: z.toJSONSchema(serverNow) },
    Object.keys(asked),
  ])
}

/** By version, as in protocol-version.test.ts. An entry is never changed once a release had it. */
const known: Readonly<Record<number, string>> = {
  1: '50d214b19e041a025cb378f845e75fc2535f52de2de53b007aa6091eeab73cc6',
  2: '0f246cad9227053cec9e057fb0300938ab14abf2f73f915006ccc75d65d6d946',
}

test('[MEET-4] the live wire does not change without a new version', () => {
  expect(
    hash('sha256', wire()),
    'the live wire changed: raise liveVersion, say so in docs/PROTOCOL.md, and add the new hash here',
  ).toBe(known[liveVersion])
})
