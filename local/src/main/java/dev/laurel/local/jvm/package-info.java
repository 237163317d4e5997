/** How the parts are made to start fast: extracted jars and ahead-of-time caches. */
@NullMarked
package dev.laurel.local.jvm;

import org.jspecify.annotations.NullMarked;
