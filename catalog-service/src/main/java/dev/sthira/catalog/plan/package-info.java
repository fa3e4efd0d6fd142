/// Plans: a sequence resolved for one person's wishes into segments with exact lengths, and a reason for every choice.
/// Everything but the resource is plain Java: the same wishes always give the same plan, byte for byte.
@NullMarked
package dev.sthira.catalog.plan;

import org.jspecify.annotations.NullMarked;
