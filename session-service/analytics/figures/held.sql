-- For how long each pose is held, each side by itself.
-- key: pose, side
select pose, side, sum(held_seconds) as held_seconds, sum(paused_seconds) as paused_seconds
from pose
group by pose, side
