/** What auth-service tells of people, for those features that need to know who somebody is. */
@NullMarked
package dev.laurel.loyalty.customer;

import org.jspecify.annotations.NullMarked;
