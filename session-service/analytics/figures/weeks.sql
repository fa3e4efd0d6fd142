-- How many practise from week to week. A week begins on Monday at four in the morning, UTC; seconds since the epoch.
-- key: week
select started - (started + 244800) % 604800 as week, count(*) as practices, count(distinct person) as people
from practice
group by started - (started + 244800) % 604800
