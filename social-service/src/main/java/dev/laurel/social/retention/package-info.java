/** Forgetting what was said: when its time is over, and when somebody is erased. */
@NullMarked
package dev.laurel.social.retention;

import org.jspecify.annotations.NullMarked;
