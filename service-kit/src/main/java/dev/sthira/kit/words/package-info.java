/// What a service says to people, in every language it speaks: a file for each language, so that another language is
/// another file.
@NullMarked
package dev.sthira.kit.words;

import org.jspecify.annotations.NullMarked;
