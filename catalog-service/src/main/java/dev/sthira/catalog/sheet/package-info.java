/// Cheat sheets: a plan on one printed page, with pictures, doses and what this person should mind. It knows plans and
/// pictures; what is said and where it stands is plain Java, and only the edges know templates and PDF.
@NullMarked
package dev.sthira.catalog.sheet;

import org.jspecify.annotations.NullMarked;
