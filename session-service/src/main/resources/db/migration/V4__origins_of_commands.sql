-- Which request a command came with, and its place in a trace: told with the events that it brings about.
alter table command add column request_id text, add column traceparent text;
