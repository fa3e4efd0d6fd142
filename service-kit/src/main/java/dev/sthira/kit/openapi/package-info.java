/// What the OpenAPI document of every service says the same way: words of enums, refusals, what may be missing or null.
@NullMarked
package dev.sthira.kit.openapi;

import org.jspecify.annotations.NullMarked;
