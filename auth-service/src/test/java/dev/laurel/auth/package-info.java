@NullMarked
package dev.laurel.auth;

import org.jspecify.annotations.NullMarked;
