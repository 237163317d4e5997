@NullMarked
package dev.laurel.auth.signin;

import org.jspecify.annotations.NullMarked;
