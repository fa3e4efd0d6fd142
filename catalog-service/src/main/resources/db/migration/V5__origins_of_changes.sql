-- Which request the last change of a sequence came with, and its place in a trace: told with the change.
alter table sequence_state add column request_id text, add column traceparent text;
