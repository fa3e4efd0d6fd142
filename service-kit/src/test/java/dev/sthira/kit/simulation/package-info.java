/// What simulations of all services share: a world's time with all that is going to happen in it, what histories come
/// to, and the shortest that still breaks a promise.
@NullMarked
package dev.sthira.kit.simulation;

import org.jspecify.annotations.NullMarked;
