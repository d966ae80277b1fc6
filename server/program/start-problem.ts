/** Something the person starting the program must put right. Its message is the one line they see. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}
