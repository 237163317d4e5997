package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Reference;

/** What points were moved for. */
record ReferenceLine(String type, String id) {

    static ReferenceLine of(Reference reference) {
        return new ReferenceLine(reference.type(), reference.id());
    }
}
