-- What the readers of the topic of days are owed: of each person the newest, until Kafka has it.

create sequence day_change;

create table day_news (
  key          text primary key,
  change       bigint not null default nextval('day_change'),
  value        text,
  changed_at   timestamptz not null,
  request_id   text,
  traceparent  text
);
comment on table day_news is 'Days of people that others have not been told of yet.';
comment on column day_news.key is 'whose day it is, as the key of the record';
comment on column day_news.change is 'counts all changes; a newer one of the same person takes the place of an older one';
comment on column day_news.value is 'the body of the record; null: forget this person';
create index day_news_order on day_news (change);

insert into day_news (key, value, changed_at)
select person,
       json_build_object(
           'person', person, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'startsAt', to_char(coalesce(h.day_starts, '04:00'), 'HH24:MI'), 'zone', coalesce(h.zone, c.zone),
           'pause', case when h.paused_from is not null
                         then json_build_object('from', h.paused_from, 'to', h.paused_to) end)::text,
       at
from reminder_habit h full join contact c using (person)
cross join lateral (select greatest(h.updated_at, c.updated_at) as at) changed;
