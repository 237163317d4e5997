/** What staff see of one customer: what he was told, and what he talked about with us. */
@NullMarked
package dev.laurel.social.report;

import org.jspecify.annotations.NullMarked;
