/** What was settled, for the services that must account for it. */
@NullMarked
package dev.laurel.payment.settlement;

import org.jspecify.annotations.NullMarked;
