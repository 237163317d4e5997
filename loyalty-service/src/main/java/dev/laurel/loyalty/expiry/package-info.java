/**
 * Points have their time. On the first day on which a lot's points are gone, the night books what is available of them as
 * expired; what a dispute holds stays in its lot and goes the night after it is decided. Which points of a member are held
 * is not known lot by lot, so those that expire first are taken to be: nobody loses a point too early. 30 and 7 days before
 * a lot expires its member is warned, once for each distance.
 */
@NullMarked
package dev.laurel.loyalty.expiry;

import org.jspecify.annotations.NullMarked;
