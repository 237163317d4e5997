package dev.laurel.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;

/** Remembers, beyond a restart, that an index has held several entries for one document. */
final class MultikeyMark {

    private final StoreMap<KeyValue> marks;
    private final KeyValue index;
    private volatile boolean set;

    MultikeyMark(StoreMap<KeyValue> marks, String index) {
        this.marks = marks;
        this.index = new KeyValue(index);
        this.set = marks.contains(this.index);
    }

    void note(int entriesOfDocument) {
        if (entriesOfDocument > 1 && !set) {
            marks.put(index, index);
            set = true;
        }
    }

    boolean isSet() {
        return set;
    }
}
