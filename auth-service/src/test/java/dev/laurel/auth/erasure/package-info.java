@NullMarked
package dev.laurel.auth.erasure;

import org.jspecify.annotations.NullMarked;
