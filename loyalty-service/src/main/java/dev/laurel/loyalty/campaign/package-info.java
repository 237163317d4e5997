/** Campaigns: what more a purchase earns under conditions, within limits. They know nothing of awards; earning asks them. */
@NullMarked
package dev.laurel.loyalty.campaign;

import org.jspecify.annotations.NullMarked;
