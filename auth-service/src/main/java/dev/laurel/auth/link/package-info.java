/** Which customer speaks on Messenger and by Alexa: joined by a spoken code or by a one-time link, parted by either side. */
@NullMarked
package dev.laurel.auth.link;

import org.jspecify.annotations.NullMarked;
