import { takeBulletin } from './screenshots/bulletin-as-word.ts'
import { deskStills } from './screenshots/desk-stills.ts'
import { pairWall } from './screenshots/pairing.ts'
import { takePoster } from './screenshots/poster.ts'
import { takeProofs } from './screenshots/proofs.ts'
import { takeStill } from './screenshots/still.ts'
import { openStudio } from './screenshots/studio.ts'
import { wallStills } from './screenshots/wall-stills.ts'
import { takeMeeting } from './screenshots/whole-meeting.ts'

/**
 * Pictures of the demo for the README, in docs/screenshots. The meeting comes last: it changes the board.
 * `npm run screenshots -- gantt wall` takes only the pictures whose names begin with that word; `meeting` is the pairing and the meeting.
 */
const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name.split('-')[0] ?? name)
const studio = await openStudio()
try {
  for (const still of [...deskStills, ...wallStills]) if (isWanted(still.name)) await takeStill(studio, still)
  if (isWanted('gantt-a0')) await takePoster(studio)
  if (isWanted('evidence-pack')) await takeProofs(studio)
  if (isWanted('bulletin')) await takeBulletin(studio)
  if (isWanted('meeting')) await takeMeeting(studio, await pairWall(studio))
} finally {
  const complaints = await studio.close()
  for (const complaint of complaints) console.error(complaint)
  if (complaints.length > 0) process.exitCode = 1
}
