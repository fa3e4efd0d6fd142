/// How JSON is read and written: to the letter, with enums as kebab-case words.
@NullMarked
package dev.sthira.kit.json;

import org.jspecify.annotations.NullMarked;
