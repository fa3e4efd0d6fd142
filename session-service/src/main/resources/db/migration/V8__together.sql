-- Practising together: who may come to a session, who came, and when each of them was there.
create table invite (
    id         uuid primary key default uuidv7(),
    session    uuid not null references session,
    hash       bytea not null unique,
    seats      int not null check (seats between 1 and 29),
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    revoked_at timestamptz
);
comment on column invite.seats is 'how many people may come by it';
create index invite_of_session on invite (session);

create table joiner (
    session    uuid not null references session,
    seat       int not null check (seat > 0),
    person     text not null,
    invite     uuid not null references invite,
    name       text,
    plan_id    text not null references plan,
    mirrored   boolean not null,
    muted      boolean not null default false,
    removed_at timestamptz,
    primary key (session, seat),
    unique (session, person)
);
comment on column joiner.seat is 'from 1; 0 is whoever leads';
comment on column joiner.plan_id is 'the times of the session''s plan, and their own forms of what is held';
create index joiner_of_person on joiner (person);
create index joiner_of_invite on joiner (invite);

create table stay (
    session   uuid not null,
    seat      int not null,
    joined_at timestamptz not null,
    left_at   timestamptz,
    primary key (session, seat, joined_at),
    foreign key (session, seat) references joiner
);
create unique index stay_under_way on stay (session, seat) where left_at is null;

-- Everybody who was there has a practice of their own.
alter table practice_pose drop constraint practice_pose_session_fkey;
alter table practice_pose drop constraint practice_pose_pkey;
alter table practice drop constraint practice_pkey;
alter table practice add column seat int not null default 0;
alter table practice_pose add column seat int not null default 0;
alter table practice add primary key (session, seat);
alter table practice_pose add primary key (session, seat, pose, side);
alter table practice_pose add foreign key (session, seat) references practice;
comment on column practice.seat is '0 is whoever led; others came by an invite';
