/// The session clock: moves the cursors of this instance's shards and publishes what lies behind them.
///
/// A tick seals all own shards up to now in one transaction and takes up what was commanded; what happened by then is
/// derived and sent to each shard's own partition, in order. No row is written per boundary. After a crash the next
/// owner
/// publishes (published, cursor] again: same ids, same bytes, same order.
///
/// [dev.sthira.session.session.Timeline] says what happens. A session that follows its plan ([LiveSession]) is told
/// from
/// the plan's boundaries ([Score]) without it, and tells the same; tests hold the one against the other.
@NullMarked
package dev.sthira.session.metronome;

import org.jspecify.annotations.NullMarked;
