-- Who can be reached, what is to be sent to them, and which events were seen.

create table contact (
  person      text primary key,
  email       text not null,
  name        text,
  locale      text not null,
  zone        text not null,
  refused     boolean not null default false,
  updated_at  timestamptz not null
);
comment on table contact is 'How a person can be written to; one row per token subject.';
comment on column contact.refused is 'the mail server said the address does not exist; false again once it is set anew';

create table device (
  id          uuid primary key default uuidv7(),
  person      text not null,
  endpoint    text not null unique,
  origin      text not null,
  p256dh      bytea not null check (length(p256dh) = 65),
  auth        bytea not null check (length(auth) = 16),
  topics      text[] not null,
  label       text,
  created_at  timestamptz not null
);
comment on table device is 'Web Push subscriptions; an endpoint belongs to the person who subscribed it last.';
create index device_of_person on device (person);

create table message (
  id             uuid primary key default uuidv7(),
  person         text,
  kind           text not null,
  channel        text not null check (channel in ('email', 'push')),
  target         text not null,
  origin         text not null,
  cause_type     text not null,
  cause_id       text not null,
  cause_text     text not null,
  topic          uuid,
  title          text not null,
  content        jsonb,
  state          text not null default 'waiting' check (state in
                   ('waiting', 'claimed', 'handed_over', 'suppressed', 'superseded', 'expired', 'failed', 'unknown')),
  reason         text,
  superseded     boolean not null default false,
  due_at         timestamptz not null,
  deadline       timestamptz not null,
  attempts       integer not null default 0,
  unknowns       integer not null default 0,
  claimed_until  timestamptz,
  created_at     timestamptz not null,
  ended_at       timestamptz,
  constraint message_once unique (cause_type, cause_id, channel, target),
  check ((state in ('waiting', 'claimed')) = (ended_at is null)),
  check ((state = 'claimed') = (claimed_until is not null))
) with (fillfactor = 70);
comment on table message is 'One thing to be sent to one target over one channel.';
comment on column message.origin is 'the push service, or email: what is slow or away together';
comment on column message.content is 'what it says; forgotten when it has ended';
comment on column message.superseded is 'a newer message came while an attempt of this one was under way: do not try again';
comment on column message.unknowns is 'attempts whose answer was lost';
create index message_due on message (channel, due_at) where state = 'waiting';
create index message_deadline on message (deadline) where state = 'waiting';
create index message_claimed on message (claimed_until) where state = 'claimed';
create index message_topic on message (topic, target) where state in ('waiting', 'claimed');
create index message_of_person on message (person, id);

create table attempt (
  message     uuid not null references message (id) on delete cascade,
  number      integer not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  outcome     text,
  primary key (message, number)
);
comment on table attempt is 'Every attempt, written before its bytes go; outcome is null while nobody knows.';

create table inbox (
  event        uuid primary key,
  received_at  timestamptz not null
);
comment on table inbox is 'Events whose effect is done.';
create index inbox_age on inbox using brin (received_at);
