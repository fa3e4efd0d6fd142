-- A message whose row this version cannot read is set aside with its cause, until it is redriven or its time is over.

alter table message
  add column fault text,
  add column set_aside_at timestamptz,
  drop constraint message_state_check,
  drop constraint message_check;
alter table message
  add constraint message_state_check check (state in
    ('waiting', 'claimed', 'set-aside', 'handed-over', 'suppressed', 'superseded', 'expired', 'failed', 'unknown')),
  add constraint message_check check ((state in ('waiting', 'claimed', 'set-aside')) = (ended_at is null)),
  add constraint message_set_aside_check check ((state = 'set-aside') <= (set_aside_at is not null));
comment on column message.fault is 'what of it could not be read, in words without content; for operators';
comment on column message.set_aside_at is 'when it was last set aside because it could not be read';

create index message_set_aside on message (id) where state = 'set-aside';
drop index message_deadline;
create index message_deadline on message (deadline) where state in ('waiting', 'set-aside');
drop index message_topic;
create index message_topic on message (topic, target) where state in ('waiting', 'claimed', 'set-aside');
