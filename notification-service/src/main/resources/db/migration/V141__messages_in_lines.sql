-- Messages are claimed line by line, in the order of this index: to each push service, and apart from the rest what is
-- worth something only now. What it costs to claim some does not depend on how many wait.

create index message_in_line on message
  (channel, origin, (case when kind in ('pose-cue', 'account') then 0 else 1 end), due_at, id) where state = 'waiting';
drop index message_due;
