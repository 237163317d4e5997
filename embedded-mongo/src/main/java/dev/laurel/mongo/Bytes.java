package dev.laurel.mongo;

/** How a value is written into the journal. */
interface Bytes<T> {

    byte[] toBytes(T value);

    T fromBytes(byte[] bytes);
}
