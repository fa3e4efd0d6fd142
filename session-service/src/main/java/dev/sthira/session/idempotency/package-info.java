/// Idempotency-Key: a request sent again with the same key has one effect and gets the same answer, for a day.
///
/// The answer is written in the transaction that has the effect; this package must not know what the effect is.
@NullMarked
package dev.sthira.session.idempotency;

import org.jspecify.annotations.NullMarked;
