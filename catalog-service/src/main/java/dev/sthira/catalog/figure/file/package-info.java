/// The figures this service was built with: their files, read at the start and put together where one is like another.
@NullMarked
package dev.sthira.catalog.figure.file;

import org.jspecify.annotations.NullMarked;
