import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { prepareDataDir } from './data-dir.ts'
import { prepareDemoDir } from './demo.ts'
import { installationId, settlePurpose } from './installation.ts'
import { refuseMoved } from './moved-mark.ts'
import { openSecrets, type Secrets, sharedSecrets } from './open-secrets.ts'
import { openStorage, type Storage } from './open-storage.ts'

/** What this process works on: a folder of its own, or a database it shares with other nodes. */
export interface Installation {
  readonly storage: Storage
  readonly secrets: Secrets
  /** What its keys in Redis begin with. */
  readonly id: string
}

/** Opens it after proving that it is ours, whole, and meant for what this process was started for. */
export async function openInstallation(config: Config, log: Logger): Promise<Installation> {
  if (config.databaseUrl === null) return openFolder(config, log)
  if (!config.authSecret || !config.signingKey) prepareDataDir(config.dataDir)
  const storage = await openStorage(config, log)
  try {
    await settlePurpose(storage.database, config.demo)
    const id = await installationId(storage.settings)
    return { storage, id, secrets: await sharedSecrets(config, storage.settings, id) }
  } catch (cause) {
    await storage.close()
    throw cause
  }
}

async function openFolder(config: Config, log: Logger): Promise<Installation> {
  prepareDataDir(config.dataDir)
  refuseMoved(config.dataDir)
  prepareDemoDir(config.dataDir, config.demo)
  const storage = await openStorage(config, log)
  return { storage, id: 'embedded', secrets: openSecrets(config) }
}
