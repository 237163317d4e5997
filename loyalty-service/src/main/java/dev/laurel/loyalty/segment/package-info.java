/**
 * What members' own purchases say about them: segments by recency, frequency and monetary value, the risk that they do not
 * come back, and the reward that suits them next. Everything is computed from the journal, by rules that a person can
 * follow, and told with its reasons; docs/intelligence.md has definitions and figures.
 *
 * <p>Each night in two passes: the first folds what is new in each journal into the member's facts and counts how they
 * are distributed, the second holds each member against the distribution. Facts name the entry up to which they are
 * folded, so a night that breaks off is simply run again.
 */
@NullMarked
package dev.laurel.loyalty.segment;

import org.jspecify.annotations.NullMarked;
