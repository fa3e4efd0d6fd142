/**
 * Takes the reference class through, live in the terminal, and checks afterwards that everything that was promised happened.
 *
 * <p>Talks to the stack as any outside client does: HTTP, Server-Sent Events, Kafka. Must not know how the stack was started.
 */
@NullMarked
package dev.sthira.devstack.demo;

import org.jspecify.annotations.NullMarked;
