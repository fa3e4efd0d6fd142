-- Rules, what became of each of their dates, and who has practised when.

create table reminder (
  id               uuid primary key default uuidv7(),
  person           text not null,
  version          bigint not null default 0,
  rrule            text not null,
  wall_time        time not null,
  zone             text not null,
  sequence         text not null,
  channels         text[] not null check (channels <@ array['email', 'push'] and cardinality(channels) > 0),
  enabled          boolean not null,
  next_date        date not null,
  plan_at          timestamptz not null,
  tzdb             text not null,
  idempotency_key  text,
  request_hash     text,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  constraint reminder_once unique (person, idempotency_key)
);
comment on table reminder is 'A rule of RFC 5545 with a wall time in an IANA zone; wall times become instants in Java only.';
comment on column reminder.next_date is 'the first local date that has no occurrence yet';
comment on column reminder.plan_at is 'when to plan that date: 48 hours before it is due';
comment on column reminder.tzdb is 'the version of the zone rules its occurrences were planned with';
create index reminder_of_person on reminder (person, id);
create index reminder_to_plan on reminder (plan_at) where enabled;
create index reminder_by_tzdb on reminder (tzdb) where enabled;

create table occurrence (
  id          uuid primary key default uuidv7(),
  reminder    uuid not null references reminder (id) on delete cascade,
  local_date  date not null,
  wall_time   time not null,
  zone        text not null,
  at          timestamptz not null,
  day_start   timestamptz not null,
  day_end     timestamptz not null,
  fit         text not null check (fit in ('exact', 'gap', 'overlap', 'no_such_date')),
  tzdb        text not null,
  state       text not null check (state in
                ('planned', 'sending', 'handed_over', 'skipped', 'suppressed', 'expired', 'failed', 'unknown')),
  reason      text,
  pending     integer not null default 0,
  best        integer,
  ended_at    timestamptz,
  constraint occurrence_once unique (reminder, local_date),
  check ((state in ('planned', 'sending')) = (ended_at is null))
) with (fillfactor = 70);
comment on table occurrence is 'One local date of a rule; reaches exactly one end state.';
comment on column occurrence.at is 'when it is due, computed in Java from date, wall time and zone';
comment on column occurrence.day_start is 'when the local date begins; day_end when the next one does';
comment on column occurrence.pending is 'how many of its messages have not ended';
comment on column occurrence.best is 'the best end among those that have, as its place in OccurrenceEnd.Kind';
create index occurrence_due on occurrence (at) where state = 'planned';

create table practice_seen (
  session     uuid primary key,
  person      text not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  practised   boolean not null default false
);
comment on table practice_seen is 'Practices of the last days, so that nobody is reminded of what they have done or are doing.';
comment on column practice_seen.practised is 'went to its end, with at least one pose held';
create index practice_seen_of_person on practice_seen (person, started_at);
create index practice_seen_age on practice_seen using brin (started_at);

create table class_seen (
  sequence  text primary key,
  title     text not null,
  minutes   integer
);
comment on table class_seen is 'What a class is called and how long it takes, as heard from its practices.';
