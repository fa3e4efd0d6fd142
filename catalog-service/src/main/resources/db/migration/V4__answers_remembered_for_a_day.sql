-- A request sent again with the same Idempotency-Key gets the same answer. It was remembered with the sequence, for
-- ever; it is remembered by itself now, for a day.

create table answer (
    person       text        not null,
    route        text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       int         not null,
    headers      text        not null,
    body         text        not null,
    created_at   timestamptz not null default clock_timestamp(),
    primary key (person, route, key)
);

create index answer_by_age on answer (created_at);

alter table sequence_state
    drop column request_key,
    drop column request_hash;
