-- Events say now what is said in a class in every language; who keeps a copy gets it of the classes told before, too.

update sequence_state set change = change + 1 where told > 0 and told = change and visibility = 'published' and withdrawn_by is null;
