import type { Migration } from '../sql/migration.ts'

/**
 * Accounts, sessions and grants. `user`, `session`, `account` and `verification` have the shape better-auth expects (dates as ISO
 * text, booleans as 0/1); the rest is ours. The access log is append-only and chained, like the journal.
 */
export const accessMigrations: readonly Migration[] = [
  {
    name: 'access-001-accounts',
    sql: `
      create table user (
        id text primary key,
        name text not null,
        email text not null unique,
        emailVerified integer not null,
        image text,
        createdAt text not null,
        updatedAt text not null,
        username text not null unique,
        adminRole text check (adminRole in ('sysadmin', 'secadmin', 'auditor')),
        disabled integer not null default 0,
        mustChangePassword integer not null default 0,
        passwordChangedAt integer not null default 0
      ) strict;

      create table session (
        id text primary key,
        expiresAt text not null,
        token text not null unique,
        createdAt text not null,
        updatedAt text not null,
        ipAddress text,
        userAgent text,
        userId text not null references user (id) on delete cascade
      ) strict;
      create index session_by_user on session (userId);

      create table account (
        id text primary key,
        accountId text not null,
        providerId text not null,
        userId text not null references user (id) on delete cascade,
        accessToken text,
        refreshToken text,
        idToken text,
        accessTokenExpiresAt text,
        refreshTokenExpiresAt text,
        scope text,
        password text,
        createdAt text not null,
        updatedAt text not null
      ) strict;
      create index account_by_user on account (userId);

      create table verification (
        id text primary key,
        identifier text not null,
        value text not null,
        expiresAt text not null,
        createdAt text not null,
        updatedAt text not null
      ) strict;
      create index verification_by_identifier on verification (identifier);

      create table membership (
        campaign text not null,
        userId text not null references user (id),
        roles text not null,
        unitIds text not null,
        primary key (campaign, userId)
      ) strict, without rowid;
      create index membership_by_user on membership (userId);

      create table passwordHistory (
        userId text not null references user (id),
        at integer not null,
        hash text not null
      ) strict;

      create table accessEvent (
        seq integer primary key,
        at integer not null,
        kind text not null,
        actorId text,
        actorName text not null,
        targetId text,
        campaign text,
        ip text not null,
        ok integer not null,
        detail text not null,
        prevHash text not null,
        hash text not null unique
      ) strict;
      ${['update', 'delete']
        .map(
          act => `create trigger accessEvent_never_${act} before ${act} on accessEvent
            begin select raise(abort, 'accessEvent is append-only'); end;`,
        )
        .join('\n')}
    `,
  },
  {
    name: 'access-002-campaigns',
    sql: `
      create table campaign (
        id text primary key,
        name text not null,
        fullName text not null,
        seed text,
        demo integer not null default 0,
        createdAt integer not null,
        lastRolled text
      ) strict;

      create table evidenceFile (
        campaign text not null,
        sha256 text not null,
        mediaType text not null,
        fileName text not null,
        bytes integer not null,
        userId text not null,
        at integer not null,
        primary key (campaign, sha256)
      ) strict, without rowid;
    `,
  },
]
