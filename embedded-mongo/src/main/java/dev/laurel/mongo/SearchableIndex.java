package dev.laurel.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the planner needs of an index: its fields, and its entries in order. */
interface SearchableIndex {

    /** The indexed fields in their order. */
    List<String> fields();

    /** Whether a document may have several entries. */
    boolean multikey();

    /** Whether documents without the fields are left out. */
    boolean partial();

    /** The positions of the documents whose entries lie between the two keys, in the order of the entries. */
    Stream<KeyValue> positions(@Nullable KeyValue low, @Nullable KeyValue high, boolean descending);
}
