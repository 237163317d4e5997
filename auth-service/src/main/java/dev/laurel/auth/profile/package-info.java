/** What Laurel knows about a person, for that person to read and edit. */
@NullMarked
package dev.laurel.auth.profile;

import org.jspecify.annotations.NullMarked;
