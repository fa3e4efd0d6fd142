/// Who practises: a random id and nothing else. Every feature may know it; it knows none of them.
@NullMarked
package dev.sthira.session.person;

import org.jspecify.annotations.NullMarked;
