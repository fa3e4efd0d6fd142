/// Reading a topic once, from some place to where it ends now, for whoever looks into it or takes it in again.
@NullMarked
package dev.sthira.kit.topic;

import org.jspecify.annotations.NullMarked;
