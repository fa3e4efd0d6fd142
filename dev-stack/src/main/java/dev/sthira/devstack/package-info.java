/**
 * The program behind {@code ./sthira}: reads the command line and hands on to what starts the stack or shows it.
 *
 * <p>Knows no stand-in itself; the tests of the services use those without it.
 */
@NullMarked
package dev.sthira.devstack;

import org.jspecify.annotations.NullMarked;
