package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Entry;

/**
 * An entry that brought points which a lot still holds.
 *
 * @param points how many of the lot's points are these
 * @param brought how many it brought to the lot, less what went back with its money
 */
record LotSource(Entry entry, long points, long brought) {}
