/// Finding poses and sequences by whatever people type: what a query means, how close a name comes, and the rows in the
/// database that bring the candidates. What somebody tells of their body, their age or what they do without is asked
/// first: it leaves out, then what remains is ranked. The words stand in lists, one for each language
/// (`search/words.*.txt`), and what a teacher does about them in another (`search/care.txt`), so that neither needs a
/// line of Java. It must not know what poses and sequences are beyond their names, their properties and what they hold.
@NullMarked
package dev.sthira.catalog.search;

import org.jspecify.annotations.NullMarked;
