/// Who has signed in: by the code flow of OpenID Connect, with what is known of it in encrypted cookies alone. Knows no
/// service.
@NullMarked
package dev.sthira.web.sign;

import org.jspecify.annotations.NullMarked;
