/// Who is asking, and what is kept about them. Every feature may know it; it knows none of them.
@NullMarked
package dev.sthira.kit.person;

import org.jspecify.annotations.NullMarked;
