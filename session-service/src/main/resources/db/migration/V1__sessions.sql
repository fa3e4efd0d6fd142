-- Plans as the catalog answered them, kept once however many sessions follow them.
create table plan (
    id         text primary key,
    body       text not null,
    created_at timestamptz not null default clock_timestamp()
);

-- One row per shard: the line between the sealed past and the future that commands may still change.
-- "published" is how far the broker has acknowledged; (published, cursor] is what is still owed.
create table shard (
    id          int primary key,
    owner       uuid,
    lease_until timestamptz,
    cursor      timestamptz not null default clock_timestamp(),
    published   timestamptz not null default clock_timestamp()
) with (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Instances that are alive, so that each knows its fair share of the shards.
create table instance (
    id         uuid primary key,
    seen_until timestamptz not null
);

-- Numbers of changes; taken while the shard's lock is held shared, read while it is held alone.
create sequence change_no;

create table session (
    id         uuid primary key,
    shard      int not null references shard,
    person     text not null,
    plan_id    text not null references plan,
    created_at timestamptz not null,
    version    int not null,
    change_no  bigint not null,
    state      text not null check (state in ('ready', 'running', 'paused', 'completed', 'abandoned')),
    ends_at    timestamptz not null,
    closed_at  timestamptz
);
comment on column session.state is 'where the last command left it; from ends_at on it is over';
comment on column session.closed_at is 'its end is published and its practice is written: the metronome may forget it';

create index session_changes on session (shard, change_no);
create index session_open on session (shard) where closed_at is null;
create index session_of_person on session (person, created_at desc, id desc);

-- The command log: with the plan, all there is to know about a session.
create table command (
    session_id uuid not null references session,
    version    int not null,
    kind       text not null,
    at         timestamptz not null,
    primary key (session_id, version)
);

-- Answers given under an Idempotency-Key, for a day.
create table answer (
    person       text not null,
    route        text not null,
    key          text not null,
    request_hash bytea not null,
    status       int not null,
    headers      text not null,
    body         text not null,
    created_at   timestamptz not null default clock_timestamp(),
    primary key (person, route, key)
);
