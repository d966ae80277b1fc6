import type { Migration } from '../sql/migration.ts'

/** What no capability owns: settings of the installation, jobs with lease and fence, counters of attempts. */
export const sharedMigrations: readonly Migration[] = [
  {
    name: 'shared-001-jobs',
    sql: `
      create table setting (
        name text primary key,
        value text not null
      ) strict, without rowid;

      create table job (
        key text primary key,
        fence integer not null,
        holder text not null,
        leaseUntil integer not null
      ) strict, without rowid;

      create table attempt (
        key text primary key,
        count integer not null,
        since integer not null,
        until integer not null
      ) strict, without rowid;
      create index attempt_by_end on attempt (until);
    `,
  },
]
