/**
 * The entry: plain script without imports, so that a Node too old for TypeScript still reads it and says what is wrong.
 * Everything else begins in `program/start.ts`.
 */
const neededNode = 24

if (Number(process.versions.node.split('.')[0]) < neededNode) {
  process.stderr.write(
    `guatu: Node ${neededNode} or newer is needed, this is ${process.version}; start it with "npm start" · 需要 Node ${neededNode} 以上，请用 npm start 启动\n`,
  )
  process.exitCode = 1
} else {
  import('./program/run.ts').then(program => program.run(process.env, process.argv.slice(2)))
}
