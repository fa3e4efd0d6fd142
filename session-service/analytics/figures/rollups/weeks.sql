select extract(epoch from week)::bigint + 14400 as week, sum(times) as practices, count(distinct person) as people
from practised_week
group by week
