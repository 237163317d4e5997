@NullMarked
package dev.laurel.auth.profile;

import org.jspecify.annotations.NullMarked;
