/// The topic of session events as a stranger reads it: no group, no framework, nothing shared with the services.
@NullMarked
package dev.sthira.devstack.topic;

import org.jspecify.annotations.NullMarked;
