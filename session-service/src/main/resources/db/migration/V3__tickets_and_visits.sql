-- Tickets to a session's stream, for clients that cannot send a token. Each is used once: whoever deletes it has it.
create table ticket (
    hash         bytea primary key,
    person       text not null,
    session      uuid not null references session,
    stream_until timestamptz not null,
    expires_at   timestamptz not null
);
comment on column ticket.stream_until is 'when the token that asked for it ends, and the stream with it';
create index ticket_expires on ticket (expires_at);

-- Old answers go by the hour, whoever they belong to.
create index answer_created on answer (created_at);

-- A segment can be visited more than once.
comment on column practice_pose.skipped is 'how many visits of its segments were left by skip';
comment on column practice.begun is 'number of different segments begun; nobody gets past one without beginning it';
comment on column practice.held_segments is 'visits held to their end';
comment on column practice.skipped is 'segment of each visit left by skip';
comment on column practice.stopped_in is 'segment it was ended or abandoned in, or on the way to';
