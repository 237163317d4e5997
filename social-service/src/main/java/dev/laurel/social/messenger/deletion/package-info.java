/** Meta's data-deletion callback: what somebody asks Facebook to have forgotten is forgotten here. */
@NullMarked
package dev.laurel.social.messenger.deletion;

import org.jspecify.annotations.NullMarked;
