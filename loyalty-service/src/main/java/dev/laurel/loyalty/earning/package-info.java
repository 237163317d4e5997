/** From a settled payment to an entry in the journal: the earn rule, its arithmetic and the award. */
@NullMarked
package dev.laurel.loyalty.earning;

import org.jspecify.annotations.NullMarked;
