/**
 * The real Kafka broker (KRaft), run inside this JVM.
 */
@NullMarked
package dev.sthira.devstack.kafka;

import org.jspecify.annotations.NullMarked;
