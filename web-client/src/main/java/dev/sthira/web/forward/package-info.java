/// Hands what the app asks of the three services on to them, under one origin and with the token of whoever has signed
/// in.
/// What is not in `allowed.txt` is not there. Knows nothing of what is said.
@NullMarked
package dev.sthira.web.forward;

import org.jspecify.annotations.NullMarked;
