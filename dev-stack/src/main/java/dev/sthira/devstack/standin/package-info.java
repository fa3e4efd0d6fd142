/**
 * What every stand-in needs of the machine: ports on 127.0.0.1, directories, libraries that keep quiet. A stand-in takes
 * the place of one thing the services talk to, over its real protocol; stand-ins know nothing of each other, of the
 * services or of what starts them.
 *
 * <p>What cannot start says why in a {@link dev.sthira.devstack.standin.StandInException}, whose message is meant for people.
 */
@NullMarked
package dev.sthira.devstack.standin;

import org.jspecify.annotations.NullMarked;
