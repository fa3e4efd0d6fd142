/// How many requests a person and an address may make, told before it is too late and refused with 429 after. It counts
/// in this instance: two of them allow twice as much.
@NullMarked
package dev.sthira.kit.rate;

import org.jspecify.annotations.NullMarked;
