/**
 * Who has which entries. A person's document of a sweepstakes decides: its conditional write keeps the cap. The entry
 * that is sealed is written after it, so every change is open until the entry says the same.
 */
@NullMarked
package dev.laurel.sweepstakes.entry;

import org.jspecify.annotations.NullMarked;
