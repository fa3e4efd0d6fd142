/// Practice sessions: what a person may command, and the pure function that turns a plan and a command log into events.
///
/// [dev.sthira.session.session.Timeline] is the heart and plain Java. Nothing here knows Kafka, shard owners or
/// threads.
@NullMarked
package dev.sthira.session.session;

import org.jspecify.annotations.NullMarked;
