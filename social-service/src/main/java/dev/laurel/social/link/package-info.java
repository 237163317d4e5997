/** Which customer speaks on which channel. */
@NullMarked
package dev.laurel.social.link;

import org.jspecify.annotations.NullMarked;
