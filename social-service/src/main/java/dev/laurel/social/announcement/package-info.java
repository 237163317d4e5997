/**
 * Posts on the Page: who won, by itself or after approval, and campaigns, after approval. Each announcement says what is
 * wanted and what is there; whatever differs is brought in line, after a crash as well as at once.
 */
@NullMarked
package dev.laurel.social.announcement;

import org.jspecify.annotations.NullMarked;
