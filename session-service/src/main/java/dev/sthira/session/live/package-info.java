/// Live clients: one snapshot, then events as they are published, for every client of a person alike.
///
/// Follows the topic of session events, so that each instance can serve each session; knows nothing of shard owners.
@NullMarked
package dev.sthira.session.live;

import org.jspecify.annotations.NullMarked;
