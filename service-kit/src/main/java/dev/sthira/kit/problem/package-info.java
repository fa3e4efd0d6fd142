/// Refusals as problems (RFC 9457): a kind with a page that explains it, the same status for the same mistake
/// everywhere.
@NullMarked
package dev.sthira.kit.problem;

import org.jspecify.annotations.NullMarked;
