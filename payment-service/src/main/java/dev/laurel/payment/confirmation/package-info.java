/**
 * Staff's word about transfers: that money came, that it did not after all, that money was sent back. What decides is
 * always one write: the bank reference's insert (it pays one payment), the page of the book (the money counts), the
 * payment's (its confirmation is taken back). Each step can be repeated, and whoever comes next finishes what broke off.
 */
@NullMarked
package dev.laurel.payment.confirmation;

import org.jspecify.annotations.NullMarked;
