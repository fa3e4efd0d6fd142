-- What people have wished of a practice that stands paused, from a notification: of each practice the newest, until Kafka
-- has it.

create sequence session_wish_change;

create table session_wish (
  session      uuid primary key,
  change       bigint not null default nextval('session_wish_change'),
  value        text not null,
  wished_at    timestamptz not null,
  request_id   text,
  traceparent  text
);
comment on table session_wish is 'Wishes that session-service has not been told of yet.';
comment on column session_wish.change is 'counts all wishes; a newer one about the same session takes the place of an older one';
comment on column session_wish.value is 'the body of the record';
create index session_wish_order on session_wish (change);
