-- One row per session that was started; a practice once it has ended. Written from the event stream, each row once,
-- so that reading the topic again gives the same totals. Durations are microseconds.
create table practice (
    session          uuid primary key references session,
    person           text not null,
    plan_id          text not null references plan,
    sequence         text not null,
    sequence_version int not null,
    started_at       timestamptz not null,

    ended_at         timestamptz,
    ending           text check (ending in ('finished', 'ended', 'abandoned')),
    held_us          bigint,
    paused_us        bigint,
    begun            int,
    held_segments    int,
    skipped          int[],
    stopped_in       int,

    check (num_nulls(ended_at, ending, held_us, paused_us, begun, held_segments, skipped) in (0, 7)),
    check ((stopped_in is not null) = (coalesce(ending, 'finished') <> 'finished'))
);
comment on column practice.begun is 'number of segments begun; they are begun in order';
comment on column practice.skipped is 'indexes of the segments left by skip';
comment on column practice.stopped_in is 'segment it was ended or abandoned in, or on the way to';

create index practice_of_person on practice (person, started_at desc, session desc) where ended_at is not null;
create index practice_of_sequence on practice (sequence, sequence_version desc, person);

-- What a practice was for each pose and side of its plan.
create table practice_pose (
    session    uuid not null references practice,
    pose       text not null,
    side       text not null,
    name       text not null,
    segments   int not null,
    skipped    int not null,
    planned_us bigint not null,
    held_us    bigint not null,
    paused_us  bigint not null,
    primary key (session, pose, side)
);
