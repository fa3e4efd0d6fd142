-- Rules of all dates that RFC 5545 can name, with a first and a last day. One that has named its last date is kept, and
-- nothing looks at it again. Rows from before have no first day, for theirs makes no difference.

alter table reminder
  add column starts_on date,
  add column ends_on date,
  add column grace_minutes integer check (grace_minutes between 5 and 720),
  alter column next_date drop not null,
  alter column plan_at drop not null,
  add constraint reminder_ends_after_its_start check (ends_on >= starts_on);
comment on column reminder.starts_on is 'the first day, from which intervals and dates are counted; null where it makes no difference';
comment on column reminder.ends_on is 'the last day that may have a date; null: as the rule says';
comment on column reminder.grace_minutes is 'how late it may still be sent; null: as late as any other';
comment on column reminder.next_date is 'the first local date that has no occurrence yet; null: there is none, the rule has ended';
comment on column reminder.plan_at is 'when to plan that date: 48 hours before it is due; null: never';

drop index reminder_to_plan, reminder_by_tzdb;
create index reminder_to_plan on reminder (plan_at) where enabled and plan_at is not null;
create index reminder_by_tzdb on reminder (tzdb) where enabled and plan_at is not null;
