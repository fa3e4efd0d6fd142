/// The catalog: poses, sequences of poses, and plans made of them for one person. A feature is a package:
/// `plan → sequence → pose`; `file` brings the data files into the database and knows the first two; `http` is what all
/// endpoints share and knows none of them.
@NullMarked
package dev.sthira.catalog;

import org.jspecify.annotations.NullMarked;
