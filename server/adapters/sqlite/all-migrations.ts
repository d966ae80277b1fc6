import type { Migration } from '../sql/migration.ts'
import { accessMigrations } from './access-schema.ts'
import { auditMigrations } from './audit-schema.ts'
import { bulletinMigrations } from './bulletin-schema.ts'
import { meetingMigrations } from './meeting-schema.ts'
import { screenMigrations } from './screen-schema.ts'
import { sharedMigrations } from './shared-schema.ts'
import { slipMigrations } from './slip-schema.ts'
import { snapshotMigrations } from './snapshot-schema.ts'

/** Every capability's steps, besides the rooms' own, which are always there. */
export const allMigrations: readonly Migration[] = [
  ...accessMigrations,
  ...meetingMigrations,
  ...screenMigrations,
  ...snapshotMigrations,
  ...bulletinMigrations,
  ...slipMigrations,
  ...auditMigrations,
  ...sharedMigrations,
]
