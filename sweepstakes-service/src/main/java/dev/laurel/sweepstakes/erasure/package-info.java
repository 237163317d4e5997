/**
 * Forgets a person. Names and what staff wrote go; pseudonyms, and the ids behind them, stay: the draw's arithmetic
 * outlasts the person, and the id tells nothing about anybody once auth-service has forgotten whose it was.
 */
@NullMarked
package dev.laurel.sweepstakes.erasure;

import org.jspecify.annotations.NullMarked;
