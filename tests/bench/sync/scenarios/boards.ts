import { type Figures, pause, type Stage } from '../stage.ts'

const quietSeconds = 20

/** D: many boards with five people each, of whom nobody edits. */
export async function boards(stage: Stage, count: number): Promise<Figures> {
  const { servers } = stage
  for (let i = 0; i < count; i += 10)
    await Promise.all(Array.from({ length: 10 }, (_, j) => stage.join(5, { room: `board${i + j}` })))
  await pause(2000)
  const joined = servers.residentMb()
  await pause(quietSeconds * 1000)
  const postgresMb = servers.postgresMb()
  return {
    'memory MB': joined,
    'after 20 s of quiet MB': servers.residentMb(),
    ...(postgresMb === null ? {} : { 'PostgreSQL MB': postgresMb }),
  }
}
