import { expect } from 'vitest'
import type * as Y from 'yjs'
import type { Member } from '../../shared/access/member.ts'
import { Command, type CommandInput } from '../../shared/board/command.ts'
import { decideCommand } from '../../shared/board/decide-command.ts'
import type { Decided, Deciding, Decision } from '../../shared/board/decision.ts'
import { createProjector } from '../../shared/board/project-board.ts'
import { readPlan } from '../../shared/board/read-plan.ts'
import { applyWrites } from '../../shared/board/write.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { actorFor, counter, now, today } from './build-board.ts'

/** Everything a decision asks of the world, on the day most tests play. */
export function deciding(doc: Y.Doc, member: Member, newId = counter()): Deciding {
  const view = () => createProjector(doc, today).view()
  return { doc, plan: readPlan(doc), member, actor: actorFor(member), now, today, newId, view }
}

export function decide(doc: Y.Doc, member: Member, command: CommandInput): Decided {
  return decideCommand(deciding(doc, member), Command.parse(command))
}

/** Decides and, when it comes to something, writes it; new ids are n1, n2, … */
export function run(doc: Y.Doc, member: Member, command: CommandInput, newId = counter()): Decided {
  const decided = decideCommand(deciding(doc, member, newId), Command.parse(command))
  if (!isRefusal(decided)) applyWrites(doc, decided.writes)
  return decided
}

/** For commands that must go through. */
export function done(decided: Decided): Decision {
  if (isRefusal(decided)) throw new Error(`refused: ${decided.refused} ${JSON.stringify(decided.detail)}`)
  return decided
}

export function expectRefused(decided: Decided, refused: Refusal['refused'], detail: object = {}): void {
  expect(decided).toMatchObject({ refused, detail })
}
