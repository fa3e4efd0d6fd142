-- The days of people, what they have set out to do, and all that they have practised, whoever noted it down.

create table person_day (
    person      text primary key,
    zone        text,
    day_starts  time not null,
    paused_from date,
    paused_to   date,
    version     bigint not null,
    check (paused_to is null or paused_to >= paused_from)
);
comment on table person_day is 'When the day of a person begins, where they are, and their pause, as the notification service tells it.';
comment on column person_day.zone is 'an IANA zone; null if nobody said';
comment on column person_day.paused_to is 'the last day of the pause; null with a paused_from: until it is ended';
comment on column person_day.version is 'of what was told; an older one changes nothing';

create table habit (
    person      text primary key,
    streaks     boolean not null,
    rest_days   int[] not null,
    goal_days   int check (goal_days between 1 and 7),
    goal_minutes int check (goal_minutes between 1 and 10080),
    changed_at  timestamptz not null,
    version     int not null
);
comment on table habit is 'What a person has set out to do; without a row, the defaults.';
comment on column habit.rest_days is 'ISO days of the week (1 Monday to 7 Sunday) that no streak asks for';

alter table practice add column day date;
comment on column practice.day is 'the local day of its person that it began on, as it was then; null if nobody had said where they are';

create view practised as
    select person, session as id, seat, false as entered, sequence, started_at, ended_at, held_us, day
    from practice where ended_at is not null
    union all
    select person, id, 0, true, sequence, started_at, started_at + held_us * interval '1 microsecond', held_us, day
    from practice_entry;
comment on view practised is 'All that people have practised: what a session was for them, and what they entered themselves.';
