/**
 * How members and balances come from another system, and leave for one: CSV or JSON, a line for each lot of a member.
 * Imported points keep the day on which they expire. What an entry was made of is stored in it, so the auditor computes
 * imported entries again like all others.
 */
@NullMarked
package dev.laurel.loyalty.exchange;

import org.jspecify.annotations.NullMarked;
