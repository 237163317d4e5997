/** What every service does the same way. It knows technique and no business noun. */
@NullMarked
package dev.laurel.platform;

import org.jspecify.annotations.NullMarked;
