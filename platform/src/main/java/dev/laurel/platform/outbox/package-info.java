/** Events travel in the document they describe until they are published. */
@NullMarked
package dev.laurel.platform.outbox;

import org.jspecify.annotations.NullMarked;
