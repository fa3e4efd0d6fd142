/**
 * What a laptop needs instead of containers: each class stands in for one thing the services talk to, over its real
 * protocol: {@link dev.sthira.devstack.Postgres} and {@link dev.sthira.devstack.Broker} are the real programs, the mail
 * server, the push service and the token issuer behave like the ones on the internet.
 *
 * <p>Stand-ins bind to 127.0.0.1 only, know nothing of each other, of the services or of what starts them. What cannot
 * start says why in a {@link dev.sthira.devstack.StandInException}, whose message is meant for people.
 */
@NullMarked
package dev.sthira.devstack;

import org.jspecify.annotations.NullMarked;
