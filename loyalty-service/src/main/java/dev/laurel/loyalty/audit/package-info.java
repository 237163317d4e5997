/** The auditor: recomputes everything that is stored from what it was made of, and names what differs. */
@NullMarked
package dev.laurel.loyalty.audit;

import org.jspecify.annotations.NullMarked;
