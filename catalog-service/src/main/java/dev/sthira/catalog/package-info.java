/** Placeholder. */
@org.jspecify.annotations.NullMarked
package dev.sthira.catalog;
