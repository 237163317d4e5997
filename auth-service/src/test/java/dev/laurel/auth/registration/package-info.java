@NullMarked
package dev.laurel.auth.registration;

import org.jspecify.annotations.NullMarked;
