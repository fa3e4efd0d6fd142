-- What a practice was for each pose and side stands in its own row: written at once, however many poses there are.
alter table practice add column poses jsonb;
comment on column practice.poses is 'for each pose and side of its plan what practice_pose tells; of an erased person nothing';

update practice p set poses = (
    select jsonb_agg(to_jsonb(q) - 'session' - 'seat') from practice_pose q where q.session = p.session and q.seat = p.seat);
drop table practice_pose;

create view practice_pose as
    select practice.session, practice.seat, pose.*
    from practice, jsonb_to_recordset(poses) pose (
        pose text, side text, name text, segments int, skipped int, repeated int,
        planned_us bigint, held_us bigint, paused_us bigint);
comment on view practice_pose is 'What a practice was for each pose and side of its plan. Durations are microseconds.';
comment on column practice_pose.skipped is 'how many visits of its segments were left by skip';
comment on column practice_pose.repeated is 'how many visits of its segments were not the first';
