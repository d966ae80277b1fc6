import type { Migration } from '../sql/migration.ts'

/** Paired TVs and the codes that wait to be let in. */
export const screenMigrations: readonly Migration[] = [
  {
    name: 'screen-001-screens',
    sql: `
      create table screen (
        id text primary key,
        campaign text not null,
        name text not null,
        tokenHash text not null unique,
        pairedBy text not null,
        pairedAt integer not null,
        lastSeenAt integer,
        revokedAt integer,
        version integer not null,
        state text not null
      ) strict, without rowid;
      create index screen_by_campaign on screen (campaign);

      create table screenPairing (
        secretHash text primary key,
        codeHash text not null unique,
        expiresAt integer not null,
        screenId text
      ) strict, without rowid;
    `,
  },
]
