-- Who is reminded of a class that is published no more is told so once, of all their reminders of it together.

create table class_withdrawal (
  slug   text primary key,
  since  timestamptz not null
);
comment on table class_withdrawal is 'Classes whose people are still to be told; empty most of the time.';

alter table reminder add column gone_told_at timestamptz;
comment on column reminder.gone_told_at is 'when its person was told that its class is not published any more; null: not, or it has another class since';
create index reminder_to_tell on reminder (sequence, person) where enabled and gone_told_at is null;
