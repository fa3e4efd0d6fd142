/** JSON for what the stand-ins say and keep. */
@NullMarked
package dev.sthira.devstack.json;

import org.jspecify.annotations.NullMarked;
