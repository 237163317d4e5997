@NullMarked
package dev.laurel.auth.identity;

import org.jspecify.annotations.NullMarked;
