import { expect, type Person, url } from './people.ts'

const board = '/api/campaigns/xuancheng'

/** What somebody asks of the board without a page. */
export async function post({ context }: Person, path: string, data: object) {
  const answer = await context.request.post(url(`${board}/${path}`), {
    data: { key: crypto.randomUUID(), ...data },
    headers: { origin: url('') },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return answer.json()
}

/** A meeting outside every series, planned and opened by `dispatch`; answers its id. */
export async function openMeeting(dispatch: Person, title: string): Promise<string> {
  const head = {
    title,
    rhythmId: null,
    periodEnd: null,
    on: '2021-10-29',
    time: '15:00',
    place: '',
    chair: { words: '主要领导' },
    recorder: '',
    scope: {},
  }
  const planned = await post(dispatch, 'commands', { command: { type: 'meeting.plan', head, sample: true } })
  const meeting = String(planned.ids[0])
  await post(dispatch, `meetings/${meeting}/open`, {})
  return meeting
}

export const closeMeeting = (dispatch: Person, meeting: string) =>
  post(dispatch, `meetings/${meeting}/close`, {})
