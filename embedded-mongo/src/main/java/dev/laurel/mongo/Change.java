package dev.laurel.mongo;

import org.jspecify.annotations.Nullable;

/**
 * One absolute change of one map, so that applying it again changes nothing.
 *
 * @param key absent: the whole map is dropped
 * @param value absent: the key is removed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed, and kept no longer than one write lasts
record Change(String map, byte @Nullable [] key, byte @Nullable [] value) {}
