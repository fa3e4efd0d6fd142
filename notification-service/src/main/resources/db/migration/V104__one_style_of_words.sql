-- One style of words, in the database as on the wire: lower case with hyphens. And one word for what a message is
-- about, whether a device asks for it or it is sent.

alter table message drop constraint message_state_check;
update message set state = 'handed-over' where state = 'handed_over';
update message set reason = replace(reason, '_', '-') where reason like '%\_%';
alter table message add constraint message_state_check check (state in
  ('waiting', 'claimed', 'handed-over', 'suppressed', 'superseded', 'expired', 'failed', 'unknown'));
update attempt set outcome = replace(outcome, '_', '-') where outcome like '%\_%';

alter table occurrence drop constraint occurrence_state_check, drop constraint occurrence_fit_check;
update occurrence set state = 'handed-over' where state = 'handed_over';
update occurrence set reason = replace(reason, '_', '-') where reason like '%\_%';
update occurrence set fit = 'no-such-date' where fit = 'no_such_date';
alter table occurrence
  add constraint occurrence_fit_check check (fit in ('exact', 'gap', 'overlap', 'no-such-date')),
  add constraint occurrence_state_check check (state in
    ('planned', 'sending', 'handed-over', 'skipped', 'suppressed', 'expired', 'failed', 'unknown'));

alter table device rename column topics to kinds;
update device set kinds = array(
  select case asked when 'POSE_CUES' then 'pose-cue' when 'REMINDERS' then 'reminder' else lower(asked) end
    from unnest(kinds) asked);
