package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.StoredEntry;

/** Sees one member's entries in the order of their numbers. */
interface MemberVisitor {

    /** The entry that lies under this number. */
    void entry(long seq, StoredEntry stored);

    /** There is none under this number, although there must be. */
    void missing(long seq);

    /** There are no more. */
    void end();
}
