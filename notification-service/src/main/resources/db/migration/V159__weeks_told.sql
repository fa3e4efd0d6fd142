-- Who wants to read about their week, and when; and what was practised lately, so that there is something to tell.

create table weekly_digest (
  person      text primary key,
  weekday     text not null check (weekday in
                ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
  wall_time   time not null,
  next_at     timestamptz not null,
  updated_at  timestamptz not null
);
comment on table weekly_digest is 'Who has chosen a mail about their week; without a row, none comes.';
comment on column weekly_digest.next_at is 'when the next one is due, computed in Java from weekday, wall time and the zone of the contact';
create index weekly_digest_due on weekly_digest (next_at);

create table week_practice (
  session       uuid primary key,
  person        text not null,
  ended_at      timestamptz not null,
  held_seconds  double precision not null,
  sequence      text not null,
  title         text not null
);
comment on table week_practice is 'Practices of the last two weeks, as their events told of them.';
comment on column week_practice.title is 'what the class is called by whoever practised it';
create index week_practice_of_person on week_practice (person, ended_at);
create index week_practice_age on week_practice using brin (ended_at);
