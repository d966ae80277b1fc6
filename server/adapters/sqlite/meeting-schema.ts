import type { Migration } from './migration.ts'

/** Running meetings (MEET-4): `state` is what has a version, `focus` moves between versions. Both JSON. */
export const meetingMigrations: readonly Migration[] = [
  {
    name: 'meeting-001-control',
    sql: `
      create table meetingControl (
        campaign text not null,
        meeting text not null,
        version integer not null,
        state text not null,
        focus text not null default 'null',
        updatedAt integer not null,
        primary key (campaign, meeting)
      ) strict, without rowid;
    `,
  },
]
