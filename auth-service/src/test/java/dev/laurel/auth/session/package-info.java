@NullMarked
package dev.laurel.auth.session;

import org.jspecify.annotations.NullMarked;
