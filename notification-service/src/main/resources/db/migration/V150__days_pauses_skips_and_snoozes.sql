-- What a person says about all reminders at once, single dates that are skipped, and dates that are put off. Rows that
-- are planned already keep their day from midnight to midnight; those to come get the person's own.

create table reminder_habit (
  person        text primary key,
  day_starts    time not null default '04:00',
  zone          text,
  paused_from   date,
  paused_to     date,
  updated_at    timestamptz not null,
  check (paused_to is null or paused_to >= paused_from)
);
comment on table reminder_habit is 'What holds for all reminders of a person; without a row, the defaults.';
comment on column reminder_habit.day_starts is 'the wall time at which the day of this person begins';
comment on column reminder_habit.zone is 'where the person is now; null if nobody said';
comment on column reminder_habit.paused_to is 'the last date without reminders; null with a paused_from: until it is ended';

create table reminder_skip (
  reminder    uuid not null references reminder (id) on delete cascade,
  local_date  date not null,
  primary key (reminder, local_date)
);
comment on table reminder_skip is 'Single dates on which a reminder stays away because its person said so.';
create index reminder_skip_age on reminder_skip (local_date);

alter table reminder add column travels boolean not null default false;
comment on column reminder.travels is 'its zone is the one that the person is in';

alter table occurrence
  add column snooze integer not null default 0,
  drop constraint occurrence_once,
  add constraint occurrence_once unique (reminder, rule_version, local_date, snooze);
comment on column occurrence.snooze is 'how often the date has been put off; 0: it is due when the rule says';
comment on column occurrence.day_start is 'when the day of the person begins in which it is due; day_end when the next one does';
