-- Where in a trace a message was made: its sending belongs to the same one. None where nobody traces.

alter table message add column traceparent text;
comment on column message.traceparent is 'the place in a trace (W3C) of what made it; null where nobody traces';
