/// The lists of poses and classes for everybody: plain and page by page, or what a search finds, best first. It says
/// what
/// a pose and a class can be found by; it must not know how things are found.
@NullMarked
package dev.sthira.catalog.listing;

import org.jspecify.annotations.NullMarked;
