-- Commands have arguments: the segment of a jump, how much longer a pose is held, how long a pause may last.
alter table command add column argument text;
comment on column command.argument is 'a segment, a length (ISO 8601) or a number of breaths; a pause of old that has none may last two hours';

-- Segments can be gone back to, held once more and jumped over.
alter table practice add column repeated int[] not null default '{}';
alter table practice_pose add column repeated int not null default 0;
comment on column practice.repeated is 'segment of each visit that was not its first';
comment on column practice_pose.repeated is 'how many visits of its segments were not the first';
comment on column practice.begun is 'how far along the plan anything was begun, as a number of segments';
comment on column practice.held_segments is 'visits held to their end, or for long enough';
