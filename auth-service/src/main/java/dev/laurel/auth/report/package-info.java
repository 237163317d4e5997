/** What staff see across all customers: key figures, what happened to one, and what staff did. */
@NullMarked
package dev.laurel.auth.report;

import org.jspecify.annotations.NullMarked;
