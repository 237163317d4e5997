package dev.laurel.loyalty.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry exactly as it is stored, nothing believed yet.
 *
 * @param id the id under which it lies
 * @param hashed all its fields but the id, the hash and the outbox
 * @param hash the hash stored with it, if any
 */
public record StoredEntry(
        String id, Map<String, Object> hashed, @Nullable String hash) {

    /** Whether the stored hash is that of the stored fields. */
    public boolean hasItsHash() {
        return EntryForm.hash(hashed).equals(hash);
    }

    /**
     * What it says.
     *
     * @throws RuntimeException of the kind that fits when it does not say what an entry must
     */
    public Entry parse() {
        if (hash == null) {
            throw new IllegalArgumentException("No hash");
        }
        return EntryForm.parse(hashed, hash);
    }
}
