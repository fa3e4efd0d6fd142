/// The numbers of a figure: what the files say of it, how long its bones are, where its joints are, and how it gets
/// from
/// one place to another. It draws nothing.
@NullMarked
package dev.sthira.catalog.figure;

import org.jspecify.annotations.NullMarked;
