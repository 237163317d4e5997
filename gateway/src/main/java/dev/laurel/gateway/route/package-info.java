/** Which paths there are, which service answers each, and what its callers must observe. */
@NullMarked
package dev.laurel.gateway.route;

import org.jspecify.annotations.NullMarked;
